package org.himuro.lims.processing.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.processing.RecordThaw;
import org.himuro.lims.processing.Told;
import org.himuro.lims.processing.model.Thaws;

/** Records that a tube was thawed. */
@Singleton
public final class RecordingThaw {
    private final Acts acts;
    private final FindingTubes finding;
    private final ColdPlaces cold;

    RecordingThaw(Acts acts, FindingTubes finding, ColdPlaces cold) {
        this.acts = acts;
        this.finding = finding;
        this.cold = cold;
    }

    public Outcome<Told> run(RecordThaw command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "record-thaw", command, actor, occurredAt, recordedAt);
        var tube = Optional.ofNullable(
                finding.tubes(List.of(command.tube()), actor.site()).get(command.tube()));
        return acts.perform(act, Told.class, reads -> Thaws.decide(command, tube, cold.look(), reads, act));
    }
}
