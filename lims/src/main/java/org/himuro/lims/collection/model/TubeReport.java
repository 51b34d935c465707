package org.himuro.lims.collection.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.ReportTimeUnknown.Which;
import org.himuro.lims.collection.TubeAnswer;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.procedure.Trainings;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent;
import org.himuro.lims.specimen.TubeEvent.FreezingJudged;
import org.himuro.lims.specimen.TubeEvent.TubeMarked;
import org.himuro.lims.specimen.TubeEvent.TubeTimeUnknown;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.lims.specimen.Tubes;

/** One report about a tube in the making: what is recorded, what it is marked with, what the clock says then. */
final class TubeReport {
    private final Judge judge;
    private final Tube tube;
    private final Case owner;
    private final Instant at;
    private final Optional<Reason> doubt;
    private final Act act;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();
    private TubeStory story;
    private TubeStep step;

    private TubeReport(Judge judge, Tube tube, Case owner, TubeStory story, Act act) {
        this.judge = judge;
        this.tube = tube;
        this.owner = owner;
        this.story = story;
        this.at = act.occurredAt();
        this.doubt = act.said().fault();
        this.act = act;
        this.step = tube.step();
    }

    /** What is told of one tube. */
    interface Telling {
        void tell(TubeReport report);
    }

    /** A report about a tube that nobody knows adds nothing, and says so. */
    static Decision<TubeAnswer> of(Reads reads, UUID tubeId, Judge judge, Act act, Telling telling) {
        var tube = reads.state(Tubes.KIND, tubeId);
        var owner = tube.flatMap(t -> reads.state(Cases.KIND, t.caseId()));
        if (tube.isEmpty() || owner.isEmpty()) {
            return new Decision.Accepted<>(
                    List.of(),
                    new TubeAnswer(
                            tubeId,
                            "",
                            TubeStep.LABELLED,
                            Optional.empty(),
                            Optional.empty(),
                            List.of("TUBE_UNKNOWN")));
        }
        var story = TubeStory.of(reads.history(Tubes.KIND.ref(tubeId)));
        var report = new TubeReport(judge, tube.get(), owner.get(), story, act);
        telling.tell(report);
        report.doubt.ifPresent(d -> report.marks.add(TubeStory.DOUBTED));
        return report.decided();
    }

    Tube tube() {
        return tube;
    }

    TubeStory story() {
        return story;
    }

    boolean isResected() {
        return owner.resectedAt().isPresent();
    }

    void record(TubeEvent fact, TubeStep reached) {
        add(fact);
        if (doubt.isPresent()) {
            Which.of(fact).ifPresent(which -> add(new TubeTimeUnknown(which.word(), TubeStory.DOUBTED)));
        }
        if (reached.compareTo(step) > 0) {
            step = reached;
        }
    }

    private void add(TubeEvent fact) {
        story = story.with(fact, at);
        // is recorded beside the act's first fact
        act.ofTheTimeOf(fact).ifPresent(said -> story = story.with(said, at));
        entries.add(new Entry(Tubes.KIND.ref(tube.id()), fact, at));
    }

    void mark(String code) {
        mark(code, Optional.empty());
    }

    void mark(String code, Optional<UUID> related) {
        marks.add(code);
        entries.add(new Entry(Tubes.KIND.ref(tube.id()), new TubeMarked(code, related), at));
    }

    /** Marks what every report about material is marked with: consent, an act older than a later one, another holder. */
    void markStanding(Reads reads, UUID site) {
        markHolder(reads, site);
        Consents.of(reads, tube.donor())
                .against(tube.code(), ConsentScope.WHOLE_GENOME)
                .forEach(r -> mark(r.code()));
        if (tube.isOlderThanKnown(at)) {
            mark("OLDER_THAN_KNOWN");
        }
        if (step == TubeStep.DESTROYED) {
            mark("DESTROYED_BEFORE");
        }
    }

    /**
     * Marks that somebody worked who lacks what the procedure asks of them: told each time, and recorded once for each person and
     * tube.
     */
    void markTraining(Reads reads, Actor actor) {
        judge.procedures()
                .inForce(owner.procedureId(), at)
                .flatMap(p -> Trainings.lack(reads, actor, p, at))
                .ifPresent(code -> {
                    if (recorded(code, actor, reads)) {
                        marks.add(code);
                    } else {
                        mark(code);
                    }
                });
    }

    private boolean recorded(String code, Actor actor, Reads reads) {
        return reads.history(Tubes.KIND.ref(tube.id())).stream()
                .anyMatch(r -> r.fact() instanceof TubeMarked(var known, var related)
                        && known.equals(code)
                        && r.actor().person().equals(actor.person()));
    }

    private void markHolder(Reads reads, UUID site) {
        var holder = tube.placeId()
                .filter(box -> tube.place() == TubePlace.POSITION)
                .flatMap(box -> reads.state(Containers.KIND, box))
                .map(Container::site)
                .orElse(tube.heldBy());
        if (!holder.equals(site)) {
            mark("HELD_ELSEWHERE", Optional.of(holder));
        }
        if (tube.statedBy().isPresent()) {
            mark("STATED_ELSEWHERE", tube.statedBy());
        }
    }

    private Decision<TubeAnswer> decided() {
        var verdicts = judge.verdicts(Tubes.KIND.ref(tube.id()), tube.material(), owner, story, at);
        entries.addAll(verdicts);
        var said = verdicts.stream()
                .flatMap(e -> e.fact() instanceof FreezingJudged j
                        ? java.util.stream.Stream.of(j)
                        : java.util.stream.Stream.empty())
                .findFirst();
        Optional<FreezingVerdict> verdict = said.map(FreezingJudged::verdict).or(tube::verdict);
        return new Decision.Accepted<>(
                entries,
                new TubeAnswer(
                        tube.id(),
                        tube.code(),
                        step,
                        verdict,
                        said.map(FreezingJudged::kind).or(tube::verdictKind),
                        marks));
    }
}
