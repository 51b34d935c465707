package org.himuro.lims.sequencing;

import java.math.BigDecimal;

/** Report {@code return-residual}: what is left of the tube; it travels back by an ordinary parcel. */
public record ReturnResidual(String order, BigDecimal microlitres) {}
