package org.himuro.lims.processing.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.processing.RecordMeasurements;
import org.himuro.lims.processing.RecordsMeasurements;
import org.himuro.lims.processing.Told;
import org.himuro.lims.processing.model.Measuring;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.shared.Ids;

/** Records what was measured. */
@Singleton
public final class RecordingMeasurements implements RecordsMeasurements {
    private final Acts acts;
    private final FindingTubes finding;
    private final Ids ids;

    RecordingMeasurements(Acts acts, FindingTubes finding, Ids ids) {
        this.acts = acts;
        this.finding = finding;
        this.ids = ids;
    }

    public Outcome<Told> run(
            RecordMeasurements command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        return record(command, actor, actId, new DeedTime(occurredAt, recordedAt));
    }

    @Override
    public Outcome<Told> record(RecordMeasurements command, Actor actor, UUID actId, DeedTime when) {
        var act = Act.of(actId, "record-measurements", command, actor, when);
        var tubes = finding.tubes(
                command.values().stream()
                        .map(RecordMeasurements.Value::tube)
                        .distinct()
                        .toList(),
                actor.site());
        var fresh = Stream.generate(ids::next).limit(command.values().size()).toList();
        return acts.perform(act, Told.class, reads -> Measuring.decide(command, tubes, fresh, reads, act));
    }
}
