package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.storage.RackStored;
import org.himuro.lims.storage.UndoRack;
import org.himuro.lims.storage.model.UndoingRack;

/** A committed rack reading is taken back. */
@Singleton
public final class UndoingRacks {
    private final Acts acts;
    private final StorageIndex index;

    UndoingRacks(Acts acts, StorageIndex index) {
        this.acts = acts;
        this.index = index;
    }

    public Outcome<RackStored> run(UndoRack command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "undo-rack", command, actor, occurredAt, recordedAt);
        var streams = index.writtenBy(command.act(), actor.site());
        return acts.perform(act, RackStored.class, reads -> {
            var histories = streams.stream().map(reads::history).toList();
            return UndoingRack.decide(command, actor.site(), histories, act.occurredAt());
        });
    }
}
