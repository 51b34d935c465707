package org.himuro.lims.stocktake.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.stocktake.StockTakeLine;

/**
 * Where somebody looks next, so that a unit and a box are opened once and two people do not stand before the same box.
 *
 * @param lines of the stock-take as one walks
 * @param person who walks
 */
public record Round(List<StockTakeLine> lines, UUID person, Instant now) {
    /** Who has looked into a box just now goes on there. */
    private static final Duration BUSY = Duration.ofMinutes(5);

    public Round {
        lines = List.copyOf(lines);
    }

    /** The next position in that box; where nothing is left in it, that of the next box on the way in which nobody else is. */
    public Optional<StockTakeLine> next(Optional<UUID> box) {
        var left = lines.stream().filter(l -> !l.counted()).toList();
        var here = left.stream()
                .filter(l -> box.filter(l.container()::equals).isPresent())
                .findFirst();
        if (here.isPresent()) {
            return here;
        }
        var onTheWay = onTheWay(left, box);
        var busy = busy().keySet();
        return onTheWay.stream()
                .filter(l -> !busy.contains(l.container()))
                .findFirst()
                .or(() -> onTheWay.stream().findFirst());
    }

    /** From that box on, and then from the beginning. */
    private List<StockTakeLine> onTheWay(List<StockTakeLine> left, Optional<UUID> box) {
        int from = lines.stream()
                .filter(l -> box.filter(l.container()::equals).isPresent())
                .mapToInt(StockTakeLine::place)
                .max()
                .orElse(0);
        var way = new ArrayList<>(left.stream().filter(l -> l.place() > from).toList());
        left.stream().filter(l -> l.place() <= from).forEach(way::add);
        return way;
    }

    /** Boxes into which somebody else has looked just now, with who. */
    public Map<UUID, UUID> busy() {
        var since = now.minus(BUSY);
        var busy = new HashMap<UUID, UUID>();
        lines.stream()
                .filter(l -> l.countedAt().filter(since::isBefore).isPresent())
                .filter(l -> l.countedBy().filter(by -> !by.equals(person)).isPresent())
                .forEach(l -> busy.put(l.container(), l.countedBy().orElseThrow()));
        return busy;
    }

    /** Boxes with a position of the stock-take. */
    public Set<UUID> boxes() {
        return lines.stream().map(StockTakeLine::container).collect(Collectors.toUnmodifiableSet());
    }
}
