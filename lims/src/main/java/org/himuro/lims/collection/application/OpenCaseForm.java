package org.himuro.lims.collection.application;

import java.util.List;
import org.himuro.lims.shared.Reason;

/** The form of a new case. @param procedures ids of those that freeze or keep material */
public record OpenCaseForm(String act, String project, List<String> procedures, List<Reason> reasons) {
    public OpenCaseForm {
        procedures = List.copyOf(procedures);
        reasons = List.copyOf(reasons);
    }
}
