package org.himuro.lims.reporting.application;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.himuro.lims.platform.web.Cursor;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;

/**
 * Which tubes, in which order, from where on.
 *
 * @param site whose tubes: those it collected, holds, held, or is addressed with
 * @param every the viewer reads across sites
 * @param text the beginning of a code
 * @param in the code of a box, refrigerator or parcel
 * @param after where the page before ended: {@link Sort#cursor}
 * @param limit 1 to 200
 */
public record TubeQuery(
        UUID site,
        boolean every,
        Optional<String> text,
        Optional<String> caseCode,
        Optional<Material> material,
        Optional<TubeStep> step,
        Optional<FreezingVerdict> verdict,
        Optional<TubePlace> place,
        Optional<String> in,
        Optional<String> project,
        boolean quarantined,
        Sort sort,
        Optional<Cursor> after,
        int limit) {

    /** As a form or an address asks; what is not understood is among the faults of the fields. */
    public static TubeQuery asked(Fields fields, UUID site, boolean every, int limit) {
        var sort = fields.one(Sort.class, "sort").orElse(Sort.NEWEST);
        return new TubeQuery(
                site,
                every,
                text(fields, "q").map(t -> t.toUpperCase(Locale.ROOT)),
                text(fields, "case"),
                fields.one(Material.class, "material"),
                fields.one(TubeStep.class, "step"),
                fields.one(FreezingVerdict.class, "verdict"),
                fields.one(TubePlace.class, "place"),
                text(fields, "in"),
                text(fields, "project"),
                fields.flag("quarantined"),
                sort,
                fields.read("after", "next", text -> Cursor.read(text, 1).filter(sort::fits)),
                limit);
    }

    private static Optional<String> text(Fields fields, String name) {
        return Optional.of(fields.text(name)).filter(t -> !t.isEmpty());
    }

    /** Tubes whose codes begin so, in the order of their codes. */
    public static TubeQuery beginning(String text, UUID site, boolean every, int limit) {
        return new TubeQuery(
                site,
                every,
                Optional.of(text),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Sort.CODE,
                Optional.empty(),
                limit);
    }

    /** Orders that an index gives. */
    public enum Sort {
        /** By when the tube was registered: its id is the time it was made. */
        NEWEST,
        OLDEST,
        CODE;

        private static final Predicate<String> ID =
                Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").asMatchPredicate();

        public boolean descends() {
            return this == NEWEST;
        }

        /** Whether a page in this order may have ended there. */
        boolean fits(Cursor cursor) {
            return this == CODE || ID.test(cursor.keys().getFirst());
        }
    }
}
