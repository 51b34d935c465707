package org.himuro.lims.processing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One value measured of one tube; a later one of the same analyte counts instead.
 *
 * @param file hash of the instrument's file it came from
 * @param undone it was taken back, and does not count
 */
public record Measurement(
        UUID id,
        UUID tube,
        Analyte analyte,
        BigDecimal value,
        Method method,
        UUID person,
        Instant measuredAt,
        Optional<String> file,
        boolean undone) {}
