package org.himuro.lims.monitoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.Fact;

/** What happens to series of temperatures, and to the loggers whose files are explained. */
public sealed interface MonitoringEvent extends Fact {

    /**
     * A logger's file was read; its readings stand beside the ledger.
     *
     * @param site that read it
     * @param file SHA-256 of the raw file, hexadecimal
     * @param serial of the logger, as the file says it
     * @param packed of the logger that the parcel was packed with
     * @param zone of the logger's clock
     * @param interval seconds between readings
     * @param readings how many were measured
     */
    record SeriesRecorded(
            UUID parcel,
            UUID site,
            String file,
            Optional<String> maker,
            Optional<String> serial,
            Optional<String> packed,
            SerialMatch match,
            String zone,
            ZoneFrom zoneFrom,
            Optional<Integer> interval,
            Instant first,
            Instant last,
            int readings,
            BigDecimal lowest,
            BigDecimal highest)
            implements MonitoringEvent {}

    /**
     * What it says of the time on the road.
     *
     * @param excursions all of them; the first {@code MOST} are told as facts
     * @param outside seconds beyond a limit
     * @param unknown seconds in which nothing was measured
     */
    record SeriesJudged(
            String profile,
            int version,
            Optional<Instant> from,
            Optional<Instant> to,
            int inside,
            int excursions,
            int gaps,
            long outside,
            long unknown)
            implements MonitoringEvent {}

    record ExcursionFound(UUID parcel, Excursion excursion) implements MonitoringEvent {}

    /** @param mapping as JSON */
    record LoggerTaught(UUID site, String name, String mapping) implements MonitoringEvent {}

    record LoggerForgotten() implements MonitoringEvent {}
}
