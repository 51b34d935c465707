package org.himuro.lims.reporting.application;

import java.util.List;
import org.himuro.lims.shared.Reason;

/**
 * The page of a parcel's papers.
 *
 * @param refused a label was asked for that this parcel has not, or may not have yet
 * @param marked it has a hazard class with a label of its own
 * @param iced there is dry ice in it
 * @param reasons why it may not leave, for those who may know
 */
public record ParcelPapersView(ParcelPaper paper, boolean refused, boolean marked, boolean iced, List<Reason> reasons) {
    public ParcelPapersView {
        reasons = List.copyOf(reasons);
    }

    public static ParcelPapersView of(ParcelPaper p, boolean refused, boolean marked, boolean iced) {
        return new ParcelPapersView(p, refused, marked, iced, p.mine() ? p.against() : List.of());
    }

    /** Labels are printed once it may leave. */
    public boolean mayLabel() {
        return !paper.draft();
    }
}
