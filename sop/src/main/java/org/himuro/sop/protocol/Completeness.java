package org.himuro.sop.protocol;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is there of what a protocol wants (C5): pure, whatever order the tubes come in.
 *
 * @param lines in the order of collection
 */
public record Completeness(Protocol protocol, List<Line> lines) {
    public Completeness {
        lines = List.copyOf(lines);
    }

    /** @param notObtainable by the id of the line, why it cannot be had */
    public static Completeness of(Protocol protocol, Collection<Present> tubes, Map<String, String> notObtainable) {
        return new Completeness(
                protocol,
                protocol.specimens().stream()
                        .map(wanted -> line(wanted, tubes, Optional.ofNullable(notObtainable.get(wanted.id()))))
                        .toList());
    }

    private static Line line(WantedSpecimen wanted, Collection<Present> tubes, Optional<String> notObtainable) {
        var counting = tubes.stream().filter(wanted::counts).toList();
        var coming = tubes.stream()
                .filter(wanted::takes)
                .filter(t -> t.standing() == Standing.COMING)
                .count();
        var by = wanted.materials().stream()
                .filter(m -> counting.stream().anyMatch(t -> t.material() == m))
                .findFirst();
        return new Line(wanted, counting.size(), (int) coming, by, notObtainable);
    }

    /** Every required line is met, or cannot be had. */
    public boolean complete() {
        return lines.stream().allMatch(l -> l.missing() == 0);
    }

    /** What the case lacks, in the order of collection. */
    public List<Line> missing() {
        return lines.stream().filter(l -> l.missing() > 0).toList();
    }

    /** What cannot be had. */
    public List<Line> notObtainable() {
        return lines.stream()
                .filter(l -> l.state() == Line.State.NOT_OBTAINABLE)
                .toList();
    }

    /** What is to be taken next; empty where all has been taken. */
    public Optional<Line> next() {
        return lines.stream().filter(l -> l.toTake() > 0).findFirst();
    }
}
