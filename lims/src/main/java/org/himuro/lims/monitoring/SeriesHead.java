package org.himuro.lims.monitoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A series but for its excursions.
 *
 * @param site that read the file
 * @param fromAt beginning of the time that was judged
 * @param inside readings in that time
 * @param excursions how many there were in all
 * @param outside seconds
 * @param unmeasured seconds
 */
public record SeriesHead(
        UUID id,
        UUID parcel,
        UUID site,
        String file,
        Optional<String> maker,
        Optional<String> serial,
        Optional<String> packed,
        SerialMatch serialMatch,
        String zone,
        ZoneFrom zoneFrom,
        Optional<Integer> intervalSeconds,
        Instant firstAt,
        Instant lastAt,
        int readings,
        BigDecimal lowest,
        BigDecimal highest,
        UUID person,
        Instant takenAt,
        String profile,
        int profileVersion,
        Optional<Instant> fromAt,
        Optional<Instant> toAt,
        int inside,
        int excursions,
        int gaps,
        long outside,
        long unmeasured) {}
