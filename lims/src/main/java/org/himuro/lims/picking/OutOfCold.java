package org.himuro.lims.picking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.model.History;
import org.himuro.lims.specimen.TubeEvent;

/**
 * How long a tube was out of the cold: from each taking out of its position until it was put into one again, was packed or was no more.
 * Read from the instants of its own facts; how often it thawed is another matter and is told by its thaws.
 */
public record OutOfCold(List<Trip> trips) {
    public OutOfCold {
        trips = List.copyOf(trips);
    }

    /** @param to exclusive; absent while it lasts */
    public record Trip(Instant from, Optional<Instant> to) {
        public Duration length(Instant now) {
            return Duration.between(from, to.orElse(now));
        }
    }

    /** @param own the tube's own facts, in any order */
    public static OutOfCold of(Collection<Recorded> own) {
        var trips = new ArrayList<Trip>();
        boolean stored = false;
        Optional<Instant> since = Optional.empty();
        for (var next : History.asItHappened(own)) {
            if (stored && next.fact() instanceof TubeEvent.TubeTaken) {
                since = Optional.of(next.occurredAt());
                stored = false;
            } else if (ends(next)) {
                since.ifPresent(from -> trips.add(new Trip(from, Optional.of(next.occurredAt()))));
                since = Optional.empty();
            }
            stored |= next.fact() instanceof TubeEvent.TubeStored || next.fact() instanceof TubeEvent.TubeFound;
        }
        since.ifPresent(from -> trips.add(new Trip(from, Optional.empty())));
        return new OutOfCold(trips);
    }

    private static boolean ends(Recorded recorded) {
        return switch (recorded.fact()) {
            case TubeEvent.TubeStored e -> true;
            case TubeEvent.TubeFound e -> true;
            case TubeEvent.TubePacked e -> true;
            case TubeEvent.TubeDestroyed e -> true;
            case TubeEvent.TubeMissing e -> true;
            case TubeEvent.TubeDrawn e -> e.emptied();
            default -> false;
        };
    }

    /** Of its whole life, up to now where it is out. */
    public Duration total(Instant now) {
        return trips.stream().map(t -> t.length(now)).reduce(Duration.ZERO, Duration::plus);
    }

    public Optional<Trip> now() {
        return trips.stream().filter(t -> t.to().isEmpty()).findFirst();
    }
}
