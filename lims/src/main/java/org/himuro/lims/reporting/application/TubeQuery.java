package org.himuro.lims.reporting.application;

import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.platform.web.Cursor;
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
 * @param after where the page before ended: the sort key and the code
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

        public boolean descends() {
            return this == NEWEST;
        }
    }
}
