package org.himuro.lims.scan.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.TubeAnswer;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.scan.application.BenchDirectory.OnBench;
import org.himuro.lims.scan.model.Doing;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.specimen.CaseEvent.CaseClamped;
import org.himuro.lims.specimen.CaseEvent.CaseResected;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.FreezingJudged;
import org.himuro.lims.specimen.TubeEvent.TubeChilled;
import org.himuro.lims.specimen.TubeEvent.TubeFrozen;
import org.himuro.lims.specimen.TubeEvent.TubeSampled;
import org.himuro.lims.specimen.Tubes;

/** What the bench shows after an act, derived as the ledger derives it, so that nothing is read again. */
final class Shown {
    private static final UUID NOTHING = new UUID(0, 0);

    private Shown() {}

    static OnBench after(OnBench before, Doing doing, Optional<TubeAnswer> answer, Instant at) {
        return switch (doing) {
            case Doing.Clamp d when before.card().clampedAt().isEmpty() -> with(before, new CaseClamped(), at);
            case Doing.Remove d when before.card().resectedAt().isEmpty() -> with(before, new CaseResected(), at);
            case Doing.Sample d -> with(before, d.tube(), answer, new TubeSampled(), at);
            case Doing.Chill d -> with(before, d.tube(), answer, new TubeChilled(NOTHING, d.reason()), d.at());
            case Doing.Freeze d -> with(before, d.tube(), answer, new TubeFrozen(d.medium()), at);
            case Doing.Clamp d -> before;
            case Doing.Remove d -> before;
            case Doing.Store d -> before;
            case Doing.Link d -> before;
            case Doing.Explain d -> before;
            case Doing.TakeBack d -> before;
        };
    }

    private static OnBench with(OnBench before, Fact ofCase, Instant at) {
        return new OnBench(
                Cases.KIND.after(before.card(), told(ofCase, at)),
                before.consent(),
                before.tubes(),
                before.beyond(),
                before.kits());
    }

    private static OnBench with(OnBench before, Tube tube, Optional<TubeAnswer> answer, Fact fact, Instant at) {
        var moved = Tubes.KIND.after(tube, told(fact, at));
        var judged = answer.filter(a -> a.verdict().isPresent())
                .map(a -> new FreezingJudged(
                        a.verdict().orElseThrow(),
                        a.kind().orElse(""),
                        "",
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .map(j -> Tubes.KIND.after(moved, told(j, at)))
                .orElse(moved);
        var tubes = before.tubes().stream()
                .map(t -> t.id().equals(judged.id()) ? judged : t)
                .toList();
        return new OnBench(before.card(), before.consent(), List.copyOf(tubes), before.beyond(), before.kits());
    }

    private static Recorded told(Fact fact, Instant at) {
        return new Recorded(
                NOTHING,
                NOTHING,
                Tubes.KIND.ref(NOTHING),
                1,
                fact,
                at,
                at,
                Actor.system(NOTHING),
                new Digest(new byte[32]));
    }
}
