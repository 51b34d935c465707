package org.himuro.lims.monitoring;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.monitoring.MonitoringEvent.ExcursionFound;
import org.himuro.lims.monitoring.MonitoringEvent.SeriesJudged;
import org.himuro.lims.monitoring.MonitoringEvent.SeriesRecorded;

/** Streams of parcels' series, one for each file: the same file again is the same series. */
public final class SeriesOfParcels implements StreamKind<TemperatureSeries> {
    public static final SeriesOfParcels KIND = new SeriesOfParcels();
    private static final UUID NOBODY = new UUID(0, 0);

    private SeriesOfParcels() {}

    /** @param file SHA-256, hexadecimal */
    public static UUID streamOf(UUID parcel, String file) {
        return UUID.nameUUIDFromBytes(("series " + parcel + " " + file).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return "series";
    }

    @Override
    public TemperatureSeries blank(UUID id) {
        var head = new SeriesHead(
                id,
                NOBODY,
                NOBODY,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SerialMatch.NOT_RECORDED,
                "",
                ZoneFrom.PERSON,
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                0,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                NOBODY,
                Instant.EPOCH,
                "",
                0,
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                0,
                0,
                0);
        return new TemperatureSeries(head, List.of());
    }

    @Override
    public TemperatureSeries after(TemperatureSeries s, Recorded recorded) {
        return switch (recorded.fact()) {
            case SeriesRecorded e -> new TemperatureSeries(recorded(s.head(), e, recorded), s.excursions());
            case SeriesJudged e -> new TemperatureSeries(judged(s.head(), e), List.of());
            case ExcursionFound(var parcel, var excursion) -> s.with(excursion);
            default -> s;
        };
    }

    private static SeriesHead recorded(SeriesHead h, SeriesRecorded e, Recorded recorded) {
        return new SeriesHead(
                h.id(),
                e.parcel(),
                e.site(),
                e.file(),
                e.maker(),
                e.serial(),
                e.packed(),
                e.match(),
                e.zone(),
                e.zoneFrom(),
                e.interval(),
                e.first(),
                e.last(),
                e.readings(),
                e.lowest(),
                e.highest(),
                recorded.actor().person(),
                recorded.occurredAt(),
                h.profile(),
                h.profileVersion(),
                h.fromAt(),
                h.toAt(),
                h.inside(),
                h.excursions(),
                h.gaps(),
                h.outside(),
                h.unmeasured());
    }

    private static SeriesHead judged(SeriesHead h, SeriesJudged e) {
        return new SeriesHead(
                h.id(),
                h.parcel(),
                h.site(),
                h.file(),
                h.maker(),
                h.serial(),
                h.packed(),
                h.serialMatch(),
                h.zone(),
                h.zoneFrom(),
                h.intervalSeconds(),
                h.firstAt(),
                h.lastAt(),
                h.readings(),
                h.lowest(),
                h.highest(),
                h.person(),
                h.takenAt(),
                e.profile(),
                e.version(),
                e.from(),
                e.to(),
                e.inside(),
                e.excursions(),
                e.gaps(),
                e.outside(),
                e.unknown());
    }
}
