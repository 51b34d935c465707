package org.himuro.lims.collection.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.procedure.ProcedureTitles;
import org.himuro.lims.specimen.Case;
import org.himuro.sop.protocol.Completeness;

/**
 * A page of cases.
 *
 * @param needs by case
 * @param incomplete only open cases that lack something
 * @param next address of the following page
 */
public record CaseList(
        List<Case> cases,
        Map<UUID, Completeness> needs,
        ProcedureTitles procedures,
        boolean incomplete,
        Optional<String> next,
        boolean mayOpen) {
    public CaseList {
        cases = List.copyOf(cases);
        needs = Map.copyOf(needs);
    }

    public Optional<Completeness> needs(Case card) {
        return Optional.ofNullable(needs.get(card.id()));
    }
}
