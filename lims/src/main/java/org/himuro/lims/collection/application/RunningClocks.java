package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.himuro.lims.collection.ClockReading;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Tube;

/** The clocks that run, the most urgent first (C4). */
@Singleton
public final class RunningClocks {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final CaseQueries cases;
    private final Procedures procedures;

    public RunningClocks(CaseQueries cases, Procedures procedures) {
        this.cases = cases;
        this.procedures = procedures;
    }

    /** One clock with a limit. */
    public record Running(Case card, Tube tube, ClockReading reading, Instant due) {}

    /** @param words the material's name in the reader's language */
    public Board board(UUID site, ZoneId zone, Instant now, Function<Tube, String> words) {
        var all = of(VisibleSites.only(site), now)
                .sorted(Comparator.comparing(Running::due))
                .toList();
        var shown =
                all.stream().limit(Board.ROWS).map(r -> clock(r, zone, words)).toList();
        var next = all.stream()
                .skip(Board.ROWS)
                .findFirst()
                .map(r -> TIME.format(r.due().atZone(zone)));
        return new Board(shown, all.size() - shown.size(), next, now);
    }

    /** Of all sites, those that can no longer keep their limit. */
    public List<Running> missed(Instant now) {
        return of(new VisibleSites(NOBODY, true), now)
                .filter(r -> r.reading().overdue())
                .toList();
    }

    private Stream<Running> of(VisibleSites sites, Instant now) {
        var register = procedures.register();
        return cases.running(sites).stream()
                .filter(r -> r.tube().clockRuns())
                .flatMap(r -> ClockReading.of(register, r.card(), Optional.of(r.tube()), now)
                        .flatMap(reading -> reading.due().map(due -> new Running(r.card(), r.tube(), reading, due)))
                        .stream());
    }

    private static Board.Clock clock(Running running, ZoneId zone, Function<Tube, String> words) {
        var tube = running.tube();
        var reading = running.reading();
        var since = (reading.originIsSampled()
                        ? tube.sampledAt()
                        : running.card().resectedAt())
                .or(tube::sampledAt)
                .orElseThrow();
        return new Board.Clock(
                tube.code(),
                words.apply(tube),
                running.card().code(),
                running.card().colour(),
                since,
                Optional.of(running.due()),
                TIME.format(running.due().atZone(zone)),
                List.copyOf(reading.notices()));
    }
}
