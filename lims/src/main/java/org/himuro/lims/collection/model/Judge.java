package org.himuro.lims.collection.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.FactCorrected;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubeEvent.FreezingJudged;
import org.himuro.sop.clock.FreezingClock;
import org.himuro.sop.clock.FreezingTimes;
import org.himuro.sop.clock.Moment;
import org.himuro.sop.clock.Verdict;
import org.himuro.sop.document.Scalar;
import org.himuro.sop.procedure.Procedure;

/**
 * Turns a tube's story into a verdict, by the procedure that was in force when the clock started (invariant 9). Given
 * again only where it differs from the one given last.
 */
public record Judge(Procedures procedures) {
    private static final String NO_PROCEDURE = "no-procedure";

    /** What the story means now: the verdict to add, or the verdicts to take back because it is not frozen after all. */
    public List<Entry> verdicts(StreamRef tube, Material material, Case owner, TubeStory story, Instant now) {
        if (!material.isTissue()) {
            return List.of();
        }
        if (!story.isFrozen()) {
            return story.judgements()
                    .map(t -> new Entry(tube, new FactCorrected(t.id(), "NOT_FROZEN", Optional.empty()), now))
                    .toList();
        }
        var at = Stream.concat(Stream.of(now), story.last().stream())
                .max(Instant::compareTo)
                .orElseThrow();
        return judged(owner, story.times(owner), now)
                .filter(j -> story.lastJudgement().filter(j::equals).isEmpty())
                .map(j -> List.of(new Entry(tube, j, at)))
                .orElse(List.of());
    }

    private Optional<FreezingJudged> judged(Case owner, FreezingTimes times, Instant now) {
        var begun = Stream.of(times.sampled(), times.resected(), times.frozen())
                .flatMap(m -> instant(m).stream())
                .findFirst()
                .orElse(now);
        var procedure = procedures.inForce(owner.procedureId(), begun);
        if (procedure.isEmpty()) {
            return Optional.of(fact(FreezingVerdict.UNDETERMINED, NO_PROCEDURE, owner.procedureId(), 0, times));
        }
        return procedure.filter(p -> p.clock().isPresent()).map(p -> judged(p, times));
    }

    private static FreezingJudged judged(Procedure procedure, FreezingTimes times) {
        var said = FreezingClock.judge(procedure, times);
        var kind = said.findings().stream().map(Scalar::word).collect(Collectors.joining("+"));
        return fact(
                word(said), kind, procedure.version().id(), procedure.version().version(), times);
    }

    private static FreezingJudged fact(
            FreezingVerdict verdict, String kind, String procedure, int version, FreezingTimes times) {
        return new FreezingJudged(
                verdict,
                kind,
                procedure,
                version,
                instant(times.resected()),
                instant(times.sampled()),
                instant(times.chilled()),
                instant(times.frozen()));
    }

    private static FreezingVerdict word(Verdict said) {
        return switch (said.outcome()) {
            case DIRECT -> FreezingVerdict.DIRECT;
            case FALLBACK -> FreezingVerdict.FALLBACK;
            case DEVIATION -> FreezingVerdict.DEVIATION;
            case UNDETERMINED, STRADDLES, RUNNING -> FreezingVerdict.UNDETERMINED;
        };
    }

    private static Optional<Instant> instant(Moment moment) {
        return moment instanceof Moment.Known known ? Optional.of(known.at()) : Optional.empty();
    }
}
