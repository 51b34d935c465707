package org.himuro.lims.collection.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.collection.ReportTimeUnknown.Which;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.TimeReckoned;
import org.himuro.lims.ledger.model.History;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.TubeEvent.FreezingJudged;
import org.himuro.lims.specimen.TubeEvent.TubeChilled;
import org.himuro.lims.specimen.TubeEvent.TubeFrozen;
import org.himuro.lims.specimen.TubeEvent.TubeSampled;
import org.himuro.lims.specimen.TubeEvent.TubeTimeUnknown;
import org.himuro.sop.clock.FreezingTimes;
import org.himuro.sop.clock.Moment;

/** What is told of a tube so far, as it happened: the past, and the facts about to be added. */
public record TubeStory(List<Told> told) {
    /** Why the time of a fact told at the same instant does not count: what was said cannot be. */
    static final String DOUBTED = "TIME_DOUBTED";

    private static final UUID NOT_YET_RECORDED = new UUID(0, 0);

    public TubeStory {
        told = told.stream().sorted(Comparator.comparing(Told::at)).toList();
    }

    /** A fact and when it happened. */
    public record Told(UUID id, Fact fact, Instant at) {}

    public static TubeStory of(Collection<Recorded> history) {
        return new TubeStory(History.asItHappened(history).stream()
                .map(r -> new Told(r.id(), r.fact(), r.occurredAt()))
                .toList());
    }

    public TubeStory with(Fact fact, Instant at) {
        var more = new ArrayList<>(told);
        more.add(new Told(NOT_YET_RECORDED, fact, at));
        return new TubeStory(more);
    }

    public TubeStory without(Set<UUID> facts) {
        return new TubeStory(told.stream().filter(t -> !facts.contains(t.id())).toList());
    }

    /** The four instants. A removal reported for this tube as of unknown time counts only where its case has none. */
    public FreezingTimes times(Case owner) {
        return new FreezingTimes(
                owner.resectedAt()
                        .map(at -> Moment.at(
                                at, Duration.ofSeconds(owner.resectedOff().orElse(0))))
                        .orElseGet(() -> unknownOrNotYet(Which.RESECTED)),
                moment(TubeSampled.class, Which.SAMPLED),
                moment(TubeChilled.class, Which.CHILLED),
                moment(TubeFrozen.class, Which.FROZEN));
    }

    public boolean has(Class<? extends Fact> type) {
        return told.stream().anyMatch(t -> type.isInstance(t.fact()));
    }

    public Stream<Told> judgements() {
        return told.stream().filter(t -> t.fact() instanceof FreezingJudged);
    }

    public Optional<FreezingJudged> lastJudgement() {
        return judgements().map(t -> (FreezingJudged) t.fact()).reduce((a, b) -> b);
    }

    /** Frozen, at a known time or not. */
    public boolean isFrozen() {
        return has(TubeFrozen.class) || isUnknown(Which.FROZEN);
    }

    public Optional<Instant> last() {
        return told.isEmpty() ? Optional.empty() : Optional.of(told.getLast().at());
    }

    private Moment moment(Class<? extends Fact> type, Which which) {
        return told.stream()
                .filter(t -> type.isInstance(t.fact()))
                .reduce((a, b) -> b)
                .map(t -> doubted(which, t.at()) ? Moment.unknown(DOUBTED) : Moment.at(t.at(), off(type, t.at())))
                .orElseGet(() -> unknownOrNotYet(which));
    }

    /** How far the clock that told it may have been off. */
    private Duration off(Class<? extends Fact> type, Instant at) {
        return told.stream()
                .filter(t -> t.at().equals(at))
                .flatMap(
                        t -> t.fact() instanceof TimeReckoned r && r.doubts(type) ? Stream.of(r.off()) : Stream.empty())
                .max(Integer::compare)
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }

    private boolean doubted(Which which, Instant at) {
        return told.stream()
                .anyMatch(t -> t.at().equals(at)
                        && t.fact() instanceof TubeTimeUnknown(var of, var why)
                        && of.equals(which.word())
                        && why.equals(DOUBTED));
    }

    private Moment unknownOrNotYet(Which which) {
        return unknowns(which).findFirst().map(u -> Moment.unknown(u.reason())).orElseGet(Moment::notYet);
    }

    public boolean isUnknown(Which which) {
        return unknowns(which).findAny().isPresent();
    }

    private Stream<TubeTimeUnknown> unknowns(Which which) {
        return told.stream()
                .flatMap(t -> t.fact() instanceof TubeTimeUnknown u ? Stream.of(u) : Stream.empty())
                .filter(u -> u.which().equals(which.word()));
    }
}
