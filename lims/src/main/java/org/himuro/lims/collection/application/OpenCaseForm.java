package org.himuro.lims.collection.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.collection.Plan;
import org.himuro.lims.procedure.ProcedureTitles;
import org.himuro.lims.shared.Reason;
import org.himuro.sop.protocol.Protocol;

/**
 * The form of a new case.
 *
 * @param protocols in force today
 * @param plan the order it comes from; then no patient number is asked
 */
public record OpenCaseForm(
        String act,
        String project,
        ProcedureTitles procedures,
        List<Protocol> protocols,
        Optional<Plan> plan,
        List<Reason> reasons) {
    public OpenCaseForm {
        protocols = List.copyOf(protocols);
        reasons = List.copyOf(reasons);
    }
}
