package org.himuro.lims.task;

import java.util.EnumSet;
import java.util.Set;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Role;

/** What people are told. Kept by name in the database. */
public enum NoticeKind {
    /** A freezing clock ran out (C4). Arguments: case, {@code FIRST} or {@code LAST}, since when it ran, until when. */
    MISSED_CLOCK(Right.SEE_DEVIATIONS, Right.ASSESS_DEVIATIONS, Right.WORK_AT_BENCH),
    /** The day of a corrective action passed (E6). Arguments: what the deviation is about, {@code DO} or {@code CHECK}, the day. */
    OVERDUE_ACTION(Right.SEE_DEVIATIONS, Right.ASSESS_DEVIATIONS),
    /**
     * Something about a parcel on its way (H2). Arguments: parcel, {@code LATE}, {@code SILENT}, {@code DELAYED}, {@code LOST}, {@code
     * RETURNED} or {@code WITHDRAWN}, since when.
     */
    PARCEL_ON_THE_WAY(Right.SEE_SHIPMENTS, Right.SHIP, Right.RECEIVE),
    /**
     * A laboratory's accreditation ends (Q1). Arguments: laboratory, the last day, days left, how many orders are without a verdict, the
     * first of them that the site may see.
     */
    ACCREDITATION_ENDS(Right.SEE_LABORATORY, Right.REGISTER_LABORATORY, Right.RETURN_QC),
    /**
     * A tube was not simply accepted by its laboratory, or it was decided what is to become of it (H3). Arguments: tube, order, {@code
     * REJECT}, {@code CONDITIONAL}, {@code PROCEED}, {@code RETURN}, {@code DESTROY} or {@code REPLACE}.
     */
    INSPECTION(Right.SEE_SEQUENCING, Right.ORDER_SEQUENCING, Right.RETURN_QC);

    private final Right sees;
    private final Set<Right> rights;

    NoticeKind(Right sees, Right first, Right... others) {
        this.sees = sees;
        this.rights = EnumSet.of(first, others);
    }

    /**
     * Whether somebody with these roles at the site is told.
     *
     * @param named the notice names the person
     */
    public boolean reaches(Set<Role> roles, boolean named) {
        return sees.heldBy(roles) && (named || rights.stream().anyMatch(right -> right.heldBy(roles)));
    }
}
