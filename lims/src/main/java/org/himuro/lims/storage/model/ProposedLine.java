package org.himuro.lims.storage.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.ReservationEvent.Cell;

/**
 * One tube of a proposal.
 *
 * @param at empty where there is no place for it
 * @param from the position that it is to leave; empty where it lay in none
 */
public record ProposedLine(UUID tube, Optional<Cell> at, Optional<Cell> from, List<Reason> reasons) {
    public ProposedLine {
        reasons = List.copyOf(reasons);
    }

    /** The same, said first why the tube is kept here at all. */
    public ProposedLine because(List<Reason> kept) {
        return new ProposedLine(
                tube, at, from, Stream.concat(kept.stream(), reasons.stream()).toList());
    }

    /**
     * The first free cells of each box, in the order of the placements.
     *
     * @param free by box; empty where a box has become fuller than was seen
     * @param from by tube
     */
    public static Optional<List<ProposedLine>> of(
            List<Allocation.Placement> placements, Map<UUID, List<String>> free, Map<UUID, Cell> from) {
        var cells = new HashMap<UUID, Iterator<String>>();
        var lines = new ArrayList<ProposedLine>();
        for (var placement : placements) {
            var at = Optional.<Cell>empty();
            if (placement.box().isPresent()) {
                var box = placement.box().get().id();
                var left = cells.computeIfAbsent(
                        box, id -> free.getOrDefault(id, List.of()).iterator());
                if (!left.hasNext()) {
                    return Optional.empty();
                }
                at = Optional.of(new Cell(box, left.next()));
            }
            lines.add(new ProposedLine(
                    placement.tube().id(),
                    at,
                    Optional.ofNullable(from.get(placement.tube().id())),
                    placement.reasons()));
        }
        return Optional.of(lines);
    }
}
