package org.himuro.lims.monitoring.adapter.api;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.monitoring.Excursion;
import org.himuro.lims.monitoring.Exposure;
import org.himuro.lims.monitoring.SerialMatch;
import org.himuro.lims.monitoring.Side;
import org.himuro.lims.monitoring.TemperatureReading;
import org.himuro.lims.monitoring.ZoneFrom;
import org.himuro.lims.monitoring.application.TemperaturePage;

/** What the loggers of a parcel say. */
@Serdeable
record TemperatureView(String parcel, List<Series> series) {
    TemperatureView {
        series = List.copyOf(series);
    }

    /**
     * One logger's file.
     *
     * @param file SHA-256, hexadecimal
     * @param serial as the file says it
     * @param packed of the logger that was packed, where that is known
     * @param zone of the logger's clock
     * @param profile by which it was judged, with its version
     */
    @Serdeable
    record Series(
            String file,
            Optional<String> maker,
            Optional<String> serial,
            Optional<String> packed,
            SerialMatch serialMatch,
            String zone,
            ZoneFrom zoneFrom,
            Optional<Integer> intervalSeconds,
            Instant first,
            Instant last,
            int readings,
            BigDecimal lowest,
            BigDecimal highest,
            String profile,
            int profileVersion,
            Optional<BigDecimal> meanKinetic,
            Told road,
            List<OfTube> tubes) {
        Series {
            tubes = List.copyOf(tubes);
        }
    }

    /** @param readings 0 = nothing was measured in that time */
    @Serdeable
    record Told(
            int readings,
            Optional<BigDecimal> lowest,
            Optional<BigDecimal> highest,
            List<Beyond> excursions,
            List<Unknown> gaps) {
        Told {
            excursions = List.copyOf(excursions);
            gaps = List.copyOf(gaps);
        }

        static Told of(Exposure e) {
            return new Told(
                    e.readings(),
                    e.lowest(),
                    e.highest(),
                    e.excursions().stream().map(Beyond::of).toList(),
                    e.gaps().stream()
                            .map(g -> new Unknown(g.from(), g.to(), g.length().toMinutes()))
                            .toList());
        }
    }

    /** @param open nothing was measured before or after it: it may have lasted longer */
    @Serdeable
    record Beyond(Side side, Instant from, Instant to, long minutes, boolean open, BigDecimal peak, Instant peakAt) {
        static Beyond of(Excursion e) {
            return new Beyond(e.side(), e.from(), e.to(), e.length().toMinutes(), e.open(), e.peak(), e.peakAt());
        }
    }

    @Serdeable
    record Unknown(Instant from, Instant to, long minutes) {}

    @Serdeable
    record OfTube(String tube, Told exposure) {}

    static TemperatureView of(String parcel, List<TemperaturePage.Card> cards) {
        return new TemperatureView(
                parcel, cards.stream().map(TemperatureView::series).toList());
    }

    private static Series series(TemperaturePage.Card card) {
        var h = card.series().head();
        return new Series(
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
                TemperatureReading.plain(h.lowest()),
                TemperatureReading.plain(h.highest()),
                h.profile(),
                h.profileVersion(),
                card.kinetic(),
                Told.of(card.exposure()),
                card.tubes().stream()
                        .map(t -> new OfTube(t.code(), Told.of(t.exposure())))
                        .toList());
    }
}
