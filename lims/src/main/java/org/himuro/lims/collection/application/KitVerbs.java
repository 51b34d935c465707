package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.KitAnswer;
import org.himuro.lims.collection.RetireKit;
import org.himuro.lims.collection.TakeKitTubeOut;
import org.himuro.lims.collection.model.KitDecisions;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.specimen.Kits;
import org.himuro.lims.specimen.SpecimenIndex;

/** What a person says of a kit at its shelf. */
@Singleton
public final class KitVerbs {
    private final Acts acts;
    private final SpecimenIndex index;

    public KitVerbs(Acts acts, SpecimenIndex index) {
        this.acts = acts;
        this.index = index;
    }

    public Outcome<KitAnswer> takeOut(
            TakeKitTubeOut command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "take-kit-tube-out", command, actor, occurredAt, recordedAt);
        var kit = kit(command.kit(), actor);
        return acts.perform(act, KitAnswer.class, reads -> KitDecisions.takeOut(command, kit, act, reads));
    }

    public Outcome<KitAnswer> retire(
            RetireKit command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "retire-kit", command, actor, occurredAt, recordedAt);
        var kit = kit(command.kit(), actor);
        return acts.perform(act, KitAnswer.class, reads -> KitDecisions.retire(command, kit, act, reads));
    }

    private Optional<UUID> kit(String code, Actor actor) {
        return index.byCode(code, VisibleSites.only(actor.site()))
                .filter(s -> s.kind().equals(Kits.KIND.name()))
                .map(StreamRef::id);
    }
}
