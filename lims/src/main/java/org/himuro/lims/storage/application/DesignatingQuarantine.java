package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.storage.DesignateQuarantine;
import org.himuro.lims.storage.Designated;
import org.himuro.lims.storage.Quarantine;
import org.himuro.lims.storage.Quarantines;
import org.himuro.lims.storage.StorageEvent.QuarantineDesignated;
import org.himuro.lims.storage.model.Situation;

/** A container becomes a place of quarantine, or is none any longer. */
@Singleton
public final class DesignatingQuarantine {
    private final Acts acts;
    private final Looking looking;

    DesignatingQuarantine(Acts acts, Looking looking) {
        this.acts = acts;
        this.looking = looking;
    }

    public Outcome<Designated> run(
            DesignateQuarantine command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "designate-quarantine", command, actor, occurredAt, recordedAt);
        var seen = looking.before(actor, List.of(command.container()));
        var withdrawn = Optional.ofNullable(seen.codes().get(command.container()))
                .map(ref -> looking.index().contents(ref.id()).withdrawn())
                .orElse(false);
        return acts.perform(act, Designated.class, reads -> {
            var now = looking.ofContainers(seen, reads);
            var container =
                    now.container(command.container()).filter(c -> c.site().equals(actor.site()));
            if (container.isEmpty()) {
                return Decision.refused(UnknownCode.of(command.container()));
            }
            var id = container.get().id();
            var before = reads.state(Quarantines.KIND, Quarantines.streamOf(id));
            if (before.map(Quarantine::quarantine).orElse(false) == command.quarantine()) {
                return new Decision.Accepted<>(List.of(), new Designated(command.container(), false));
            }
            if (!command.quarantine() && withdrawn && !around(container.get(), now)) {
                return Decision.refused(Reason.of("WITHDRAWN_INSIDE", command.container()));
            }
            var fact = new QuarantineDesignated(id, command.quarantine());
            var entry = new Entry(Quarantines.KIND.ref(Quarantines.streamOf(id)), fact, act.occurredAt());
            return new Decision.Accepted<>(List.of(entry), new Designated(command.container(), true));
        });
    }

    /** It stays in quarantine by what it stands in. */
    private static boolean around(Container container, Situation now) {
        return container
                .parent()
                .flatMap(now::container)
                .filter(now::isQuarantine)
                .isPresent();
    }
}
