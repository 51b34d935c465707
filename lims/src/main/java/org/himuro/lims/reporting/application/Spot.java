package org.himuro.lims.reporting.application;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.platform.web.Cursor;
import org.himuro.lims.platform.web.Fields;

/**
 * Where a tube stands in an order: its rank first, then what it is ordered by, then its id.
 *
 * @param rank 0 and up; what the order says nothing of stands last
 * @param key compared as plain text
 */
public record Spot(int rank, String key, UUID id) {
    private static final int PARTS = 3;

    /** Ids in the order of their bytes, which is that of their text. */
    public static Comparator<Spot> order(boolean descends) {
        var inside = Comparator.comparing(Spot::key).thenComparing(s -> s.id().toString());
        return Comparator.comparingInt(Spot::rank).thenComparing(descends ? inside.reversed() : inside);
    }

    public Cursor cursor() {
        return Cursor.at(String.valueOf(rank), key, id.toString());
    }

    /** Empty where the text is no place in that order. */
    public static Optional<Spot> read(String text, TubeQuery.Sort sort) {
        return Cursor.read(text, PARTS).flatMap(cursor -> {
            var keys = cursor.keys();
            return keys.get(0).matches("\\d") && sort.fits(Integer.parseInt(keys.get(0)), keys.get(1))
                    ? Fields.uuid(keys.get(2)).map(id -> new Spot(Integer.parseInt(keys.get(0)), keys.get(1), id))
                    : Optional.empty();
        });
    }
}
