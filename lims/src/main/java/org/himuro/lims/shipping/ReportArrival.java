package org.himuro.lims.shipping;

import java.math.BigDecimal;
import java.util.Optional;

/** Report {@code report-arrival}: the closed parcel is here. @param condition {@code OK}, {@code OUTER_DAMAGED}, {@code SEAL_BROKEN}, {@code NO_COOLANT} @param dryIceKg what is left */
public record ReportArrival(String parcel, String condition, Optional<BigDecimal> dryIceKg) {}
