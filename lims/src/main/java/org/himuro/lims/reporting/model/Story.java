package org.himuro.lims.reporting.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.ledger.FactCorrected;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.specimen.ContainerEvent.ContainerPacked;
import org.himuro.lims.specimen.ContainerEvent.ContainerPlaced;
import org.himuro.lims.specimen.ContainerEvent.ContainerReceived;
import org.himuro.lims.specimen.ContainerEvent.ContainerRetired;
import org.himuro.lims.specimen.ContainerEvent.ContainerTaken;
import org.himuro.lims.specimen.TubeEvent;

/**
 * A tube's own facts joined with those of the containers and parcels it was in, for the time it was inside (T3, design
 * section 5).
 *
 * @param lines newest first, by when it happened
 * @param missing streams whose histories are still needed; the story is whole when there are none
 */
public record Story(List<Recorded> lines, Set<UUID> missing) {
    public Story {
        lines = List.copyOf(lines);
        missing = Set.copyOf(missing);
    }

    /** A stay inside something. @param to exclusive; absent while it lasts */
    private record Stay(UUID in, Instant from, Optional<Instant> to) {
        boolean covers(Instant at) {
            return !at.isBefore(from) && to.filter(end -> !at.isBefore(end)).isEmpty();
        }

        Optional<Stay> within(Stay outer) {
            var start = from.isAfter(outer.from) ? from : outer.from;
            var end = to.isEmpty() || outer.to.filter(to.get()::isAfter).isPresent() ? outer.to : to;
            return end.filter(e -> !e.isAfter(start)).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Stay(in, start, end));
        }
    }

    /** @param histories of containers and parcels, as far as they are known */
    public static Story of(Collection<Recorded> tube, Map<UUID, List<Recorded>> histories) {
        var lines = new LinkedHashMap<UUID, Recorded>();
        tube.forEach(r -> lines.put(r.id(), r));
        var missing = new LinkedHashSet<UUID>();
        var open = new ArrayList<>(stays(tube));
        while (!open.isEmpty()) {
            var stay = open.removeLast();
            var inside = histories.get(stay.in());
            if (inside == null) {
                missing.add(stay.in());
                continue;
            }
            inside.stream().filter(r -> stay.covers(r.occurredAt())).forEach(r -> lines.put(r.id(), r));
            stays(inside).forEach(outer -> outer.within(stay).ifPresent(open::add));
        }
        var order = Comparator.comparing(Recorded::occurredAt)
                .thenComparing(Recorded::recordedAt)
                .thenComparing(Recorded::seq)
                .reversed();
        return new Story(lines.values().stream().sorted(order).toList(), missing);
    }

    /** Facts that were corrected later. */
    public static Set<UUID> corrected(Collection<Recorded> facts) {
        return facts.stream()
                .flatMap(r ->
                        r.fact() instanceof FactCorrected(var id, var reason, var by) ? Stream.of(id) : Stream.empty())
                .collect(Collectors.toSet());
    }

    private static List<Stay> stays(Collection<Recorded> facts) {
        var corrected = corrected(facts);
        var stays = new ArrayList<Stay>();
        Optional<Recorded> since = Optional.empty();
        var ordered = facts.stream()
                .filter(r -> !corrected.contains(r.id()) && (moves(r).isPresent() || leaves(r)))
                .sorted(Comparator.comparing(Recorded::occurredAt).thenComparing(Recorded::seq))
                .toList();
        for (var next : ordered) {
            since.ifPresent(s -> stays.add(stay(s, Optional.of(next.occurredAt()))));
            since = moves(next).isPresent() ? Optional.of(next) : Optional.empty();
        }
        since.ifPresent(s -> stays.add(stay(s, Optional.empty())));
        return stays;
    }

    private static Stay stay(Recorded since, Optional<Instant> to) {
        return new Stay(moves(since).orElseThrow(), since.occurredAt(), to);
    }

    private static Optional<UUID> moves(Recorded recorded) {
        return switch (recorded.fact()) {
            case TubeEvent.TubeStored e -> Optional.of(e.container());
            case TubeEvent.TubeFound e -> Optional.of(e.container());
            case TubeEvent.TubePacked e -> Optional.of(e.parcel());
            case ContainerPlaced e -> Optional.of(e.parent());
            case ContainerPacked e -> Optional.of(e.parcel());
            default -> Optional.empty();
        };
    }

    private static boolean leaves(Recorded recorded) {
        return switch (recorded.fact()) {
            case TubeEvent.TubeTaken e -> true;
            case TubeEvent.TubeUnpacked e -> true;
            case TubeEvent.TubeReceived e -> true;
            case TubeEvent.TubeMissing e -> true;
            case TubeEvent.TubeDestroyed e -> true;
            case ContainerTaken e -> true;
            case ContainerReceived e -> true;
            case ContainerRetired e -> true;
            default -> false;
        };
    }
}
