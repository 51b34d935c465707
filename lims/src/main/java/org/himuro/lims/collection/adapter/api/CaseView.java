package org.himuro.lims.collection.adapter.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.collection.application.CaseQueries.CaseFile;
import org.himuro.lims.consent.ConsentStanding;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.sop.protocol.Completeness;

/**
 * A case as machines read it. Times are UTC.
 *
 * @param protocol what it follows, with its version
 * @param complete nothing of what the protocol wants is missing
 */
@Serdeable
record CaseView(
        String code,
        CaseKind kind,
        String project,
        String procedure,
        Instant openedAt,
        Optional<Instant> resectedAt,
        boolean closed,
        ConsentStanding consent,
        Optional<String> protocol,
        boolean complete,
        List<NeedLine> needs,
        List<TubeLine> tubes) {
    @Serdeable
    record TubeLine(String code, Material material, TubeStep step, Optional<FreezingVerdict> verdict) {}

    static CaseView of(CaseFile file, Optional<Completeness> needs) {
        var card = file.card();
        var tubes = file.tubes().stream()
                .map(t -> new TubeLine(t.code(), t.material(), t.step(), t.verdict()))
                .toList();
        return new CaseView(
                card.code(),
                card.caseKind(),
                card.project(),
                card.procedureId(),
                card.openedAt(),
                card.resectedAt(),
                card.closed(),
                file.consent().standing(),
                needs.map(n -> n.protocol().version().toString()),
                needs.map(Completeness::complete).orElse(false),
                needs.map(NeedLine::of).orElse(List.of()),
                tubes);
    }
}
