package org.himuro.lims.storage.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.ContainerMoved;
import org.himuro.lims.storage.MoveByScan;
import org.himuro.lims.storage.MoveContainer;
import org.himuro.lims.storage.MovedByScan;
import org.himuro.lims.storage.RegisterContainer.Spot;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.Stored;
import org.himuro.lims.storage.TakeTubes;
import org.himuro.lims.storage.Taken;

/** What was scanned goes where was scanned: everything of it or nothing, with all reasons at once. */
public final class ScannedMove {
    private ScannedMove() {}

    /**
     * Of tubes: one that was scanned, or those in a container.
     *
     * @param puts code and position of each; the position is that of the command where one tube was scanned
     */
    public static Decision<MovedByScan> tubes(
            MoveByScan command, List<StoreTubes.Put> puts, Situation now, Instant at) {
        var before = before(command, now);
        if (!before.isEmpty()) {
            return new Decision.Refused<>(before);
        }
        if (command.into().isEmpty()) {
            var codes = puts.stream().map(StoreTubes.Put::tube).toList();
            var taking = new TakeTubes(codes, TakeTubes.Purpose.REARRANGE);
            return switch (TakingOut.decide(taking, now, at)) {
                case Decision.Accepted<Taken>(var entries, var taken) -> done(command, entries);
                case Decision.Refused<Taken>(var reasons) -> new Decision.Refused<>(reasons);
            };
        }
        return switch (Storing.decide(new StoreTubes(puts), now, at)) {
            case Decision.Accepted<Stored>(var entries, var stored) -> done(command, entries);
            case Decision.Refused<Stored>(var reasons) -> new Decision.Refused<>(reasons);
        };
    }

    /**
     * Of containers: one that was scanned, or those in it.
     *
     * @param moves each with where it goes
     * @param contents what lies in each, by its code
     */
    public static Decision<MovedByScan> containers(
            MoveByScan command, List<MoveContainer> moves, Map<String, Contents> contents, Situation now, Instant at) {
        var reasons = new LinkedHashSet<>(before(command, now));
        var entries = new ArrayList<Entry>();
        for (var move : moves) {
            var inside = contents.getOrDefault(move.container(), Contents.NONE);
            switch (MovingContainer.decide(move, now, inside, at)) {
                case Decision.Accepted<ContainerMoved>(var facts, var moved) -> entries.addAll(facts);
                case Decision.Refused<ContainerMoved>(var refused) -> reasons.addAll(refused);
            }
        }
        return reasons.isEmpty() ? done(command, entries) : new Decision.Refused<>(List.copyOf(reasons));
    }

    private static Decision<MovedByScan> done(MoveByScan command, List<Entry> entries) {
        Set<UUID> moved = new LinkedHashSet<>();
        entries.stream()
                .filter(e ->
                        e.stream().kind().equals("tube") || e.stream().kind().equals("container"))
                .forEach(e -> moved.add(e.stream().id()));
        return new Decision.Accepted<>(
                entries,
                new MovedByScan(
                        command.from(),
                        moved.size(),
                        command.into().map(Spot::container).orElse("")));
    }

    /** Somebody else was faster: what was scanned is not where it was then. */
    private static List<Reason> before(MoveByScan command, Situation now) {
        var reasons = new ArrayList<Reason>();
        var at = where(command.from(), now);
        if (!command.seenAt().isEmpty() && at.filter(command.seenAt()::equals).isEmpty()) {
            at.ifPresent(there -> reasons.add(
                    there.equals(MoveByScan.HAND)
                            ? Reason.of("TAKEN_MEANWHILE", command.from())
                            : Reason.of("MOVED_MEANWHILE", command.from(), there)));
        }
        if (command.content()
                && command.into()
                        .filter(s -> s.container().equals(command.from()))
                        .isPresent()) {
            reasons.add(Reason.of("INTO_ITSELF", command.from(), command.from()));
        }
        return reasons;
    }

    /** As {@link MoveByScan#seenAt}; empty where nothing is known by this code. */
    static Optional<String> where(String code, Situation now) {
        return now.tube(code)
                .map(t -> now.containerOf(t).map(c -> spot(c.code(), t.cell())).orElse(MoveByScan.HAND))
                .or(() -> now.container(code)
                        .map(c -> c.parent()
                                .flatMap(now::container)
                                .map(p -> spot(p.code(), c.cell()))
                                .orElse(MoveByScan.HAND)));
    }

    private static String spot(String container, Optional<String> cell) {
        return (container + " " + cell.orElse("")).strip();
    }
}
