package org.himuro.lims.shipping;

import java.math.BigDecimal;
import java.util.Optional;

/** Report {@code report-arrival}: the closed parcel is here. @param dryIceKg what is left */
public record ReportArrival(String parcel, ArrivalCondition condition, Optional<BigDecimal> dryIceKg) {}
