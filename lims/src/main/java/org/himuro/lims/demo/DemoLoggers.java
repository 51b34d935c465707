package org.himuro.lims.demo;

import static org.himuro.lims.demo.DemoWorld.LABORATORY;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.monitoring.ParcelRoad;
import org.himuro.lims.monitoring.ParcelRoads;
import org.himuro.lims.monitoring.application.LoggerHow;
import org.himuro.lims.monitoring.application.RecordingSeries;
import org.himuro.lims.monitoring.application.SeriesUpload;
import org.himuro.lims.shipping.ParcelDesk;

/** The loggers of the two parcels that arrived: one stayed cold, the other was opened on the road and its logger failed for a while. */
@Singleton
final class DemoLoggers {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Steps steps;
    private final RecordingSeries recording;
    private final ParcelRoads roads;
    private final ParcelDesk desk;

    DemoLoggers(Steps steps, RecordingSeries recording, ParcelRoads roads, ParcelDesk desk) {
        this.steps = steps;
        this.recording = recording;
        this.roads = roads;
        this.desk = desk;
    }

    void handIn(DemoWorld world) {
        one(world, ParcelDesk.Which.DONE).ifPresent(parcel -> record(world, parcel, true));
        one(world, ParcelDesk.Which.TO_RECEIVE).ifPresent(parcel -> record(world, parcel, false));
    }

    private Optional<ParcelRoad> one(DemoWorld world, ParcelDesk.Which which) {
        var site = world.site(LABORATORY);
        return desk.list(site, false, which, Optional.empty(), 10).stream()
                .flatMap(row -> roads.byCode(row.code(), VisibleSites.only(site)).stream())
                .filter(parcel -> parcel.road().to().isPresent())
                .findFirst();
    }

    private void record(DemoWorld world, ParcelRoad parcel, boolean eventful) {
        var at = parcel.road().to().orElseThrow().plusSeconds(1200);
        var upload = recording.run(
                parcel.code(),
                file(parcel, eventful),
                LoggerHow.plain(TOKYO),
                world.as("lab", LABORATORY),
                steps.id(),
                at,
                at.plusMillis(350));
        if (!(upload instanceof SeriesUpload.Recorded(var outcome, var findings)
                && outcome instanceof Outcome.Done<?>)) {
            throw new IllegalStateException("the logger's file of the demo: " + upload);
        }
    }

    /** Every five minutes, from the packing to the bench of the receiver. */
    private static byte[] file(ParcelRoad parcel, boolean eventful) {
        var given = parcel.road().from().orElseThrow();
        var end = parcel.road().to().orElseThrow().plus(Duration.ofMinutes(30));
        var random = new SplittableRandom(eventful ? 41 : 42);
        var text = new StringBuilder("Elitech RC-51H\nSerial No:,").append(eventful ? "EFT2240417" : "EFT2240433");
        text.append("\nTime,Temperature °C\n");
        for (var at = given.minus(Duration.ofMinutes(40)); at.isBefore(end); at = at.plus(Duration.ofMinutes(5))) {
            long hours = Duration.between(given, at).toHours();
            if (!eventful || hours != 16) {
                text.append(CLOCK.format(LocalDateTime.ofInstant(at, TOKYO)))
                        .append(String.format(Locale.ROOT, ",%.1f%n", celsius(at, given, end, eventful, random)));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static double celsius(Instant at, Instant given, Instant end, boolean eventful, SplittableRandom random) {
        double noise = random.nextDouble() * 1.6 - 0.8;
        long minutes = Duration.between(given, at).toMinutes();
        if (minutes < -15) {
            return 22 + noise;
        }
        if (Duration.between(at, end).toMinutes() < 25) {
            return 20 + noise;
        }
        if (eventful && minutes >= 480 && minutes < 535) {
            return -45 - Math.abs(507 - minutes) / 2.5 + noise;
        }
        return -77.5 + noise;
    }
}
