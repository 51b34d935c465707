package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.collection.ClockReading;
import org.himuro.lims.collection.application.CaseQueries.CaseFile;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.procedure.SopRegister;
import org.himuro.lims.specimen.Tube;

/** The clocks of a site, the most urgent first (C4). */
@Singleton
public final class RunningClocks {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final CaseQueries cases;
    private final Procedures procedures;

    public RunningClocks(CaseQueries cases, Procedures procedures) {
        this.cases = cases;
        this.procedures = procedures;
    }

    /** @param words the material's name in the reader's language */
    public Board board(UUID site, ZoneId zone, Instant now, java.util.function.Function<Tube, String> words) {
        var register = procedures.register();
        var all = cases.running(site).stream()
                .flatMap(f -> clocks(f, register, zone, now, words))
                .sorted(Comparator.comparing(c -> c.limitAt().orElse(Instant.MAX)))
                .toList();
        var shown = all.stream().limit(Board.ROWS).toList();
        var hidden = all.stream().skip(Board.ROWS).toList();
        var next = hidden.stream().flatMap(c -> c.limitAt().stream()).findFirst();
        return new Board(shown, hidden.size(), next.map(n -> TIME.format(n.atZone(zone))), now);
    }

    private Stream<Board.Clock> clocks(
            CaseFile file,
            SopRegister register,
            ZoneId zone,
            Instant now,
            java.util.function.Function<Tube, String> words) {
        return file.tubes().stream()
                .filter(t -> t.material().isTissue()
                        && t.sampledAt().isPresent()
                        && t.frozenAt().isEmpty())
                .flatMap(t -> register
                        .inForce(file.card().procedureId(), ClockReading.begun(file.card(), Optional.of(t), now))
                        .map(p -> ClockReading.of(p, file.card(), Optional.of(t), now))
                        .filter(r -> r.due().isPresent())
                        .map(r -> clock(file, t, r, zone, words))
                        .stream());
    }

    private static Board.Clock clock(
            CaseFile file,
            Tube tube,
            ClockReading reading,
            ZoneId zone,
            java.util.function.Function<Tube, String> words) {
        var since = (reading.originIsSampled() ? tube.sampledAt() : file.card().resectedAt())
                .or(tube::sampledAt)
                .orElseThrow();
        return new Board.Clock(
                tube.code(),
                words.apply(tube),
                file.card().code(),
                file.card().colour(),
                since,
                reading.due(),
                reading.due().map(d -> TIME.format(d.atZone(zone))).orElse(""),
                List.copyOf(reading.notices()));
    }
}
