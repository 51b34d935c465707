package org.himuro.lims.quality.application;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.TimeDoubted;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.quality.Deviation;
import org.himuro.lims.quality.DeviationEvent.DeviationRaised;
import org.himuro.lims.quality.application.Evidence.Moment;
import org.himuro.lims.quality.application.Evidence.Said;
import org.himuro.lims.specimen.ContainerEvent.ContainerMarked;
import org.himuro.lims.specimen.TubeEvent.FreezingJudged;
import org.himuro.lims.specimen.TubeEvent.TubeClockMissed;
import org.himuro.sop.procedure.Clock;
import org.himuro.sop.procedure.Procedure;
import org.himuro.sop.procedure.ProcedureVersion;

/** Tells what a deviation rests on from the fact that opened it. */
@Singleton
final class TellingEvidence {
    private final Histories histories;
    private final Procedures procedures;
    private final Staff staff;

    TellingEvidence(Histories histories, Procedures procedures, Staff staff) {
        this.histories = histories;
        this.procedures = procedures;
        this.staff = staff;
    }

    /** @param who whether it is asked who acted */
    Optional<Evidence> of(Deviation deviation, boolean who) {
        var raised = deviation.code().equals(Deviation.RAISED);
        var stream = raised ? deviation.id() : deviation.about();
        return histories.of(List.of(stream)).getOrDefault(stream, List.of()).stream()
                .filter(r -> raised ? r.fact() instanceof DeviationRaised : r.id().equals(deviation.fact()))
                .findFirst()
                .map(r -> told(r, who));
    }

    private Evidence told(Recorded r, boolean who) {
        var person = who
                ? Optional.ofNullable(
                        staff.names(List.of(r.actor().person())).get(r.actor().person()))
                : Optional.<String>empty();
        return switch (r.fact()) {
            case FreezingJudged j -> judged(r, j, person);
            case TubeClockMissed missed ->
                plain(r, List.of(new Moment(Phrase.of("evidence.due"), missed.due())), List.of(), person);
            case TimeDoubted doubted ->
                plain(
                        r,
                        List.of(),
                        List.of(new Said(Phrase.of("evidence.said"), Phrase.of("evidence.said-value", doubted.said()))),
                        person);
            case ContainerMarked marked ->
                plain(
                        r,
                        List.of(),
                        List.of(new Said(
                                Phrase.of("evidence.position"), Phrase.of("evidence.position-value", marked.cell()))),
                        person);
            default -> plain(r, List.of(), List.of(), person);
        };
    }

    private static Evidence plain(Recorded r, List<Moment> instants, List<Said> more, Optional<String> who) {
        return new Evidence(r.occurredAt(), r.recordedAt(), instants, Optional.empty(), Optional.empty(), more, who);
    }

    private Evidence judged(Recorded r, FreezingJudged j, Optional<String> who) {
        var procedure = procedures.find(new ProcedureVersion(j.procedure(), j.version()));
        var instants = new ArrayList<Moment>();
        moment("evidence.resected", j.resectedAt(), instants);
        moment("evidence.sampled", j.sampledAt(), instants);
        moment("evidence.chilled", j.chilledAt(), instants);
        moment("evidence.frozen", j.frozenAt(), instants);
        return new Evidence(r.occurredAt(), r.recordedAt(), instants, procedure, took(j, procedure), List.of(), who);
    }

    private static void moment(String name, Optional<Instant> at, List<Moment> instants) {
        at.ifPresent(instant -> instants.add(new Moment(Phrase.of(name), instant)));
    }

    private static Optional<Duration> took(FreezingJudged j, Optional<Procedure> procedure) {
        return procedure.flatMap(Procedure::clock).flatMap(clock -> {
            var from = clock.origin() == Clock.Origin.RESECTED ? j.resectedAt() : j.sampledAt();
            return from.flatMap(start -> j.frozenAt().map(end -> Duration.between(start, end)));
        });
    }
}
