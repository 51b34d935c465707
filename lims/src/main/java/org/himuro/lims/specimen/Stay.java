package org.himuro.lims.specimen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.model.History;

/**
 * A stay of a tube or a container inside something: a box, a rack, a unit, a parcel.
 *
 * @param in the container or parcel
 * @param from inclusive
 * @param to exclusive; absent while it lasts
 */
public record Stay(UUID in, Instant from, Optional<Instant> to) {

    /** The stays that one history tells of, in the order in which they happened; what was corrected does not count. */
    public static List<Stay> of(Collection<Recorded> history) {
        var stays = new ArrayList<Stay>();
        Optional<Recorded> since = Optional.empty();
        for (var next : History.asItHappened(history)) {
            if (entered(next).isEmpty() && !leaves(next)) {
                continue;
            }
            since.ifPresent(s -> stays.add(stay(s, Optional.of(next.occurredAt()))));
            since = entered(next).isPresent() ? Optional.of(next) : Optional.empty();
        }
        since.ifPresent(s -> stays.add(stay(s, Optional.empty())));
        return List.copyOf(stays);
    }

    public boolean covers(Instant at) {
        return !at.isBefore(from) && to.filter(end -> !at.isBefore(end)).isEmpty();
    }

    /** The part of this stay during which {@code inner} lasted too: a box's stay in a parcel while the tube was in the box. */
    public Optional<Stay> during(Stay inner) {
        var start = from.isAfter(inner.from) ? from : inner.from;
        var end = to.isEmpty() || inner.to.filter(to.get()::isAfter).isPresent() ? inner.to : to;
        return end.filter(e -> !e.isAfter(start)).isPresent()
                ? Optional.empty()
                : Optional.of(new Stay(in, start, end));
    }

    private static Stay stay(Recorded since, Optional<Instant> to) {
        return new Stay(entered(since).orElseThrow(), since.occurredAt(), to);
    }

    private static Optional<UUID> entered(Recorded recorded) {
        return switch (recorded.fact()) {
            case TubeEvent.TubeStored e -> Optional.of(e.container());
            case TubeEvent.TubeFound e -> Optional.of(e.container());
            case TubeEvent.TubePacked e -> Optional.of(e.parcel());
            case ContainerEvent.ContainerPlaced e -> Optional.of(e.parent());
            case ContainerEvent.ContainerPacked e -> Optional.of(e.parcel());
            default -> Optional.empty();
        };
    }

    private static boolean leaves(Recorded recorded) {
        return switch (recorded.fact()) {
            case TubeEvent.TubeTaken e -> true;
            case TubeEvent.TubeUnpacked e -> true;
            case TubeEvent.TubeReceived e -> true;
            case TubeEvent.TubeTravelConfirmed e -> true;
            case TubeEvent.TubeMissing e -> true;
            case TubeEvent.TubeDestroyed e -> true;
            case ContainerEvent.ContainerTaken e -> true;
            case ContainerEvent.ContainerReceived e -> true;
            case ContainerEvent.ContainerRetired e -> true;
            default -> false;
        };
    }
}
