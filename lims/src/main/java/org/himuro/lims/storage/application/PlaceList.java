package org.himuro.lims.storage.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.web.Phrase;

/**
 * Places with how full they are: the units of a site, or what stands inside one place.
 *
 * @param inside the place looked into; empty for the site's units
 * @param around its containers from the outermost inwards
 * @param rooms buildings and rooms of the site, beside its units
 * @param loose tubes that are in it, where it takes them without positions
 */
public record PlaceList(
        Optional<String> inside,
        List<BoxPicture.Place> around,
        List<Row> rows,
        List<Room> rooms,
        Optional<List<Loose>> loose,
        Care care) {
    public PlaceList(Optional<String> inside, List<BoxPicture.Place> around, List<Row> rows) {
        this(inside, around, rows, List.of(), Optional.empty(), Care.NONE);
    }

    public PlaceList {
        around = List.copyOf(around);
        rows = List.copyOf(rows);
        rooms = List.copyOf(rooms);
        loose = loose.map(List::copyOf);
    }

    public PlaceList with(Care own) {
        return new PlaceList(inside, around, rows, rooms, loose, own);
    }

    /** One place; {@code capacity} counts positions for tubes, {@code reserved} those of them without a tube that are not free. */
    public record Row(
            String cell,
            String code,
            String name,
            Phrase kind,
            Optional<Phrase> temperature,
            long tubes,
            long reserved,
            long capacity,
            String href) {
        /** What is not free. */
        public int percent() {
            return capacity == 0 ? 0 : Math.round(100f * (tubes + reserved) / capacity);
        }
    }

    /** @param in the name of what it stands in @param count how many stand in it */
    public record Room(String name, String code, Phrase kind, Optional<String> in, int count, String href) {}

    public record Loose(String code, Phrase what, String href) {}

    public long tubes() {
        return loose.map(List::size).orElse(0)
                + rows.stream().mapToLong(Row::tubes).sum();
    }

    public long reserved() {
        return rows.stream().mapToLong(Row::reserved).sum();
    }

    public long capacity() {
        return rows.stream().mapToLong(Row::capacity).sum();
    }
}
