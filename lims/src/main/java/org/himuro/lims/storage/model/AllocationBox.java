package org.himuro.lims.storage.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A box with room.
 *
 * @param rack what it stands in with other boxes; the box itself where there is nothing
 * @param room the site where no room is known: what is in no known room may be in the same one
 * @param coldness of its temperature class; empty where none is known
 * @param age the unit's rank among those of the site, 0 is the oldest
 * @param way its place in the order in which one walks past the site's boxes
 * @param free positions in which nothing lies and which nobody holds
 */
public record AllocationBox(
        UUID id,
        Name names,
        UUID rack,
        UUID unit,
        UUID room,
        Optional<Coldness> coldness,
        int age,
        int way,
        int rows,
        int columns,
        int free) {

    /** As people know them. */
    public record Name(String box, String rack, String unit, String room) {}

    public AllocationBox with(int taken) {
        return new AllocationBox(id, names, rack, unit, room, coldness, age, way, rows, columns, size() - taken);
    }

    /** All its positions. */
    public int size() {
        return rows * columns;
    }

    /** In their order, row by row. */
    public List<String> cells() {
        return Cells.all(rows, columns);
    }

    public boolean isColdEnoughFor(Coldness warmest) {
        return coldness.filter(c -> c.isColdEnoughFor(warmest)).isPresent();
    }

    /** Steps by which it is colder than needed. */
    public int colderThan(Coldness warmest) {
        return coldness.map(c -> c.ordinal() - warmest.ordinal()).orElse(0);
    }
}
