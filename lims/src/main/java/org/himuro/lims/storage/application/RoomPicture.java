package org.himuro.lims.storage.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.web.Phrase;

/**
 * A room from above, its units in rows (B2).
 *
 * @param mayArrange the reader may move them in the drawing
 * @param columns of the drawing
 * @param done what was just done
 */
public record RoomPicture(
        String name,
        String code,
        List<BoxPicture.Place> around,
        int columns,
        int rows,
        List<Tile> tiles,
        Typed typed,
        Optional<Phrase> done,
        Care care) {
    /** A unit in the drawing, and around it. */
    public static final int WIDTH = 168;

    public static final int HEIGHT = 132;

    /** Half-width characters of a name beside each other in it. */
    private static final int WIDE = 15;

    public RoomPicture {
        around = List.copyOf(around);
        tiles = List.copyOf(tiles);
    }

    public RoomPicture with(Care own) {
        return new RoomPicture(name, code, around, columns, rows, tiles, typed, done, own);
    }

    public RoomPicture with(Typed form, Optional<Phrase> said) {
        return new RoomPicture(name, code, around, columns, rows, tiles, form, said, care);
    }

    public long tubes() {
        return tiles.stream().mapToLong(t -> t.row().tubes()).sum();
    }

    public long capacity() {
        return tiles.stream().mapToLong(t -> t.row().capacity()).sum();
    }

    /** @param x column from 0 @param y row from 0 */
    public record Tile(PlaceList.Row row, int x, int y, UnitPicture.Shade shade) {
        public String label() {
            return row.name().isBlank() ? row.code() : row.name();
        }

        /** As much of it as there is room for; a Japanese character takes two. */
        public String shown() {
            var label = label();
            int room = WIDE;
            for (int i = 0; i < label.length(); i++) {
                room -= label.charAt(i) < 0x2000 ? 1 : 2;
                if (room < 0) {
                    return label.substring(0, i) + "…";
                }
            }
            return label;
        }
    }
}
