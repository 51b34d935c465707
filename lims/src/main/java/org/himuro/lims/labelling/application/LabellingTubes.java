package org.himuro.lims.labelling.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.labelling.LabelTubes;
import org.himuro.lims.labelling.LabelledTubes;
import org.himuro.lims.labelling.TubeCodes;
import org.himuro.lims.labelling.model.Labelling;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.SpecimenIndex;

/** Gives new tubes their codes: numbers are set aside first, then the act decides whether they are used. */
@Singleton
public final class LabellingTubes {
    private final Acts acts;
    private final Ids ids;
    private final TubeCodes codes;
    private final SpecimenIndex index;

    public LabellingTubes(Acts acts, Ids ids, TubeCodes codes, SpecimenIndex index) {
        this.acts = acts;
        this.ids = ids;
        this.codes = codes;
        this.index = index;
    }

    public Outcome<LabelledTubes> run(
            LabelTubes command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var asked = command.wanted().stream()
                .map(LabelTubes.Wanted::caseCode)
                .distinct()
                .toList();
        var cases = index.byCodes(asked, VisibleSites.only(actor.site()));
        var lines = IntStream.range(0, command.wanted().size())
                .mapToObj(i -> line(
                        command.wanted().get(i),
                        i,
                        actId,
                        cases.get(command.wanted().get(i).caseCode())))
                .toList();
        var act = Act.of(actId, "label-tubes", command, actor, occurredAt, recordedAt);
        return acts.perform(
                act, LabelledTubes.class, reads -> Labelling.decide(lines, actor.site(), reads, act.occurredAt()));
    }

    private Labelling.Line line(
            LabelTubes.Wanted wanted, int number, UUID actId, @org.jspecify.annotations.Nullable StreamRef found) {
        var caseId =
                Optional.ofNullable(found).filter(s -> s.kind().equals("case")).map(StreamRef::id);
        var given = caseId.isPresent() && wanted.count() >= 1 && wanted.count() <= 99
                ? codes.next(actId, number, wanted.caseCode(), wanted.material(), wanted.count())
                : List.<String>of();
        return new Labelling.Line(
                wanted, caseId, given, given.stream().map(c -> ids.next()).toList());
    }
}
