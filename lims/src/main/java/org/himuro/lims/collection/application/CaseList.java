package org.himuro.lims.collection.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.procedure.ProcedureTitles;
import org.himuro.lims.specimen.Case;

/** A page of cases. @param next address of the following page */
public record CaseList(List<Case> cases, ProcedureTitles procedures, Optional<String> next, boolean mayOpen) {
    public CaseList {
        cases = List.copyOf(cases);
    }
}
