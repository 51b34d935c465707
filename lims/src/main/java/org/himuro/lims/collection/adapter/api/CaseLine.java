package org.himuro.lims.collection.adapter.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.CaseEvent.CaseKind;

/** A case in the list as machines read it. Times are UTC. */
@Serdeable
record CaseLine(
        String code,
        CaseKind kind,
        String project,
        String procedure,
        Instant openedAt,
        Optional<Instant> resectedAt,
        boolean closed) {
    static CaseLine of(Case card) {
        return new CaseLine(
                card.code(),
                card.caseKind(),
                card.project(),
                card.procedureId(),
                card.openedAt(),
                card.resectedAt(),
                card.closed());
    }
}
