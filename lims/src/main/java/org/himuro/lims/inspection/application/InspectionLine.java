package org.himuro.lims.inspection.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.inspection.Inspection;
import org.himuro.lims.inspection.Sister;

/**
 * An inspection as people read it.
 *
 * @param laboratory the code of its site, which its name follows
 * @param decidedBy who decided, by name
 * @param replacedBy code of the sister
 * @param sisters where it is asked what is to become of the tube, the other tubes of its case
 * @param mayDecide the reader may say what is to become of it
 * @param here the laboratory is the reader's
 */
public record InspectionLine(
        Inspection inspection,
        String tube,
        String order,
        String laboratory,
        String name,
        Optional<String> decidedBy,
        Optional<String> replacedBy,
        List<Sister> sisters,
        boolean mayDecide,
        boolean here) {
    public InspectionLine {
        sisters = List.copyOf(sisters);
    }

    /** Those that may stand in, the best first. */
    public List<Sister> candidates() {
        return sisters.stream().filter(Sister::may).toList();
    }

    public List<Sister> others() {
        return sisters.stream().filter(s -> !s.may()).toList();
    }
}
