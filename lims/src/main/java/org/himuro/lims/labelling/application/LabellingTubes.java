package org.himuro.lims.labelling.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.himuro.labels.id.CaseNumber;
import org.himuro.labels.id.Suffix;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.labelling.LabelTubes;
import org.himuro.lims.labelling.LabelledTubes;
import org.himuro.lims.labelling.Serials;
import org.himuro.lims.labelling.model.Codes;
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
    private final Serials serials;
    private final SpecimenIndex index;

    public LabellingTubes(Acts acts, Ids ids, Serials serials, SpecimenIndex index) {
        this.acts = acts;
        this.ids = ids;
        this.serials = serials;
        this.index = index;
    }

    public Outcome<LabelledTubes> run(
            LabelTubes command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var codes = command.wanted().stream()
                .map(LabelTubes.Wanted::caseCode)
                .distinct()
                .toList();
        var cases = index.byCodes(codes, VisibleSites.only(actor.site()));
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
        var codes = caseId.isPresent() && wanted.count() >= 1 && wanted.count() <= 99
                ? Codes.caseNumber(wanted.caseCode())
                        .map(n -> codes(n, wanted, actId, number))
                        .orElse(List.of())
                : List.<String>of();
        return new Labelling.Line(
                wanted, caseId, codes, codes.stream().map(c -> ids.next()).toList());
    }

    /** Two lines of one act for the same case and letter are two blocks. */
    private List<String> codes(CaseNumber number, LabelTubes.Wanted wanted, UUID actId, int line) {
        var letter = Codes.letter(wanted.material());
        var scope = Codes.of(number) + "/" + letter;
        var block = new UUID(actId.getMostSignificantBits(), actId.getLeastSignificantBits() + line);
        int first =
                serials.take(block, scope, from -> behind(Codes.suffixes(number, letter, from, wanted.count()), from));
        return Codes.tubes(number, Codes.suffixes(number, letter, first, wanted.count()));
    }

    private static int behind(List<Suffix> block, int from) {
        return block.isEmpty() ? from : block.getLast().number() + 1;
    }
}
