package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.collection.Correction;
import org.himuro.lims.collection.Correction.CorrectionStep;
import org.himuro.lims.collection.application.CorrectionPage.Change;
import org.himuro.lims.collection.application.CorrectionPage.Line;
import org.himuro.lims.collection.model.Aftermath;
import org.himuro.lims.collection.model.Correcting;
import org.himuro.lims.collection.model.Judge;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.FactCorrected;
import org.himuro.lims.ledger.FoldedReads;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.FreezingJudged;
import org.himuro.lims.specimen.Tubes;

/** Corrections as people look at them: what waits, what would follow. */
@Singleton
public final class ShowingCorrections {
    private static final int MOST = 100;

    private final CorrectionQueries queries;
    private final Histories histories;
    private final Staff staff;
    private final Aftermath aftermath;

    ShowingCorrections(
            CorrectionQueries queries, Histories histories, Staff staff, SpecimenIndex index, Procedures procedures) {
        this.queries = queries;
        this.histories = histories;
        this.staff = staff;
        this.aftermath = new Aftermath(new Judge(procedures), index::tubesOfCase);
    }

    public List<Line> list(UUID site) {
        return lines(queries.list(site, MOST));
    }

    /** Empty where it is unknown or another site's. @param act id for the decision */
    public Optional<CorrectionPage> page(UUID id, Actor reader, Instant now, UUID act, List<Reason> reasons) {
        return queries.byId(id, reader.site()).map(c -> {
            var newCase = c.newCase()
                    .flatMap(k -> Optional.ofNullable(queries.codes(List.of(k)).get(k)));
            return new CorrectionPage(
                    lines(List.of(c)).getFirst(),
                    fact(c).map(Recorded::occurredAt),
                    newCase,
                    c.proposedBy().equals(reader.person()),
                    c.step() == CorrectionStep.PROPOSED ? changes(c, reader, now, act) : List.of(),
                    act.toString(),
                    reasons);
        });
    }

    private List<Change> changes(Correction correction, Actor reader, Instant now, UUID act) {
        var reads = new FoldedReads(histories);
        var tried = Act.of(act, "decide-correction", correction, reader, now, now);
        var after = new LinkedHashMap<UUID, Optional<FreezingVerdict>>();
        for (var entry : Correcting.preview(correction, tried, reads, aftermath)) {
            verdict(entry).ifPresent(v -> after.put(entry.stream().id(), v));
        }
        var tubes = reads.states(Tubes.KIND, after.keySet());
        return tubes.values().stream()
                .map(t -> change(t, after.getOrDefault(t.id(), Optional.empty())))
                .toList();
    }

    private static Change change(Tube tube, Optional<FreezingVerdict> after) {
        return new Change(tube.id(), tube.code(), tube.verdict(), after);
    }

    /** The verdict that an entry leaves; none where it takes one back. */
    private static Optional<Optional<FreezingVerdict>> verdict(Entry entry) {
        return switch (entry.fact()) {
            case FreezingJudged j -> Optional.of(Optional.of(j.verdict()));
            case FactCorrected c when c.reason().equals("NOT_FROZEN") -> Optional.of(Optional.empty());
            default -> Optional.empty();
        };
    }

    private List<Line> lines(List<Correction> corrections) {
        var codes = queries.codes(
                corrections.stream().map(Correction::stream).distinct().toList());
        var names = staff.names(corrections.stream()
                .flatMap(c -> Stream.concat(Stream.of(c.proposedBy()), c.approvedBy().stream()))
                .distinct()
                .toList());
        var lines = new ArrayList<Line>();
        for (var c : corrections) {
            var what = fact(c).map(r -> what(r.fact())).orElseGet(() -> Phrase.of("correction.fact.gone"));
            lines.add(new Line(
                    c,
                    codes.getOrDefault(c.stream(), "–"),
                    what,
                    names.getOrDefault(c.proposedBy(), "–"),
                    c.approvedBy().map(p -> names.getOrDefault(p, "–"))));
        }
        return lines;
    }

    private Optional<Recorded> fact(Correction c) {
        return histories.of(List.of(c.stream())).getOrDefault(c.stream(), List.of()).stream()
                .filter(r -> r.id().equals(c.fact()))
                .findFirst();
    }

    static Phrase what(Fact fact) {
        return Phrase.of("correction.fact." + fact.getClass().getSimpleName());
    }
}
