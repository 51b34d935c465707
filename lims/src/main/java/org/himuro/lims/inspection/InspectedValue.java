package org.himuro.lims.inspection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.himuro.lims.processing.Method;
import org.himuro.sop.receipt.Measure;

/** A value on which a verdict rests. @param file hash of the instrument's file it came from */
public record InspectedValue(
        Measure measure, BigDecimal value, Method method, Instant measuredAt, Optional<String> file) {}
