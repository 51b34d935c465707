package org.himuro.lims.collection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.specimen.Case;

/** What counts for cases beside their own tubes: one indexed statement, however many cases. */
public interface CaseBackgrounds {
    /** By case; a case without anything has {@link BeyondCase#NOTHING}. */
    Map<UUID, BeyondCase> of(Collection<Case> cases);

    default BeyondCase of(Case card) {
        return of(List.of(card)).getOrDefault(card.id(), BeyondCase.NOTHING);
    }
}
