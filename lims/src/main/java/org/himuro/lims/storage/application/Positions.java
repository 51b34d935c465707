package org.himuro.lims.storage.application;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.himuro.lims.storage.StoreTubes.Put;
import org.himuro.lims.storage.model.Cells;
import org.himuro.lims.storage.model.Position;

/** The positions that a command names, as far as they can be understood. */
final class Positions {
    private Positions() {}

    static Set<Position> of(Collection<Put> puts, Looking.Seen seen) {
        var positions = new LinkedHashSet<Position>();
        puts.forEach(p -> of(p.box(), p.cell(), seen).ifPresent(positions::add));
        return positions;
    }

    static Optional<Position> of(String box, String cell, Looking.Seen seen) {
        return Optional.ofNullable(seen.codes().get(box))
                .flatMap(ref -> Cells.normal(cell).map(c -> new Position(ref.id(), c)));
    }
}
