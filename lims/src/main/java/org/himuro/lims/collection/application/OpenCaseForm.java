package org.himuro.lims.collection.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.collection.Plan;
import org.himuro.lims.procedure.ProcedureTitles;
import org.himuro.lims.shared.Reason;

/**
 * The form of a new case.
 *
 * @param plan the order it comes from; then no patient number is asked
 */
public record OpenCaseForm(
        String act, String project, ProcedureTitles procedures, Optional<Plan> plan, List<Reason> reasons) {
    public OpenCaseForm {
        reasons = List.copyOf(reasons);
    }
}
