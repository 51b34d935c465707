package org.himuro.lims.quality.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.quality.QuarantineAnswer;
import org.himuro.lims.quality.QuarantineTubes;
import org.himuro.lims.quality.QuarantineWithdrawn;
import org.himuro.lims.quality.ReleaseTubes;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent;
import org.himuro.lims.specimen.TubeEvent.TubeQuarantined;
import org.himuro.lims.specimen.TubeEvent.TubeReleased;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.lims.specimen.Tubes;

/** Blocking and releasing, all or none, by the site that has the tubes. */
public final class QuarantineDecisions {
    private QuarantineDecisions() {}

    public static Decision<QuarantineAnswer> quarantine(QuarantineTubes command, Act act, Reads reads) {
        return decide(
                command.tubes(),
                new TubeQuarantined(command.reason()),
                act,
                reads,
                t -> t.quarantined() ? List.of(Reason.of("ALREADY_QUARANTINED", t.code())) : List.of());
    }

    /** A withdrawn consent keeps the tube blocked: only return and destruction are left (invariant 7). */
    public static Decision<QuarantineAnswer> release(ReleaseTubes command, Act act, Reads reads) {
        return decide(command.tubes(), new TubeReleased(command.reason()), act, reads, t -> {
            var reasons = new ArrayList<Reason>();
            if (!t.quarantined()) {
                reasons.add(Reason.of("NOT_QUARANTINED", t.code()));
            }
            if (Consents.of(reads, t.donor()).withdrawn()) {
                reasons.add(Reason.of("CONSENT_WITHDRAWN", t.code()));
            }
            return reasons;
        });
    }

    /** Also where the tubes are on the road or at another site: nobody has to hold them to block them. */
    public static Decision<QuarantineAnswer> withdrawn(QuarantineWithdrawn command, Act act, Reads reads) {
        if (!Consents.of(reads, command.donor()).withdrawn()) {
            return new Decision.Accepted<>(List.of(), new QuarantineAnswer(0));
        }
        var fact = new TubeQuarantined("CONSENT_WITHDRAWN");
        var entries = reads.states(Tubes.KIND, command.tubes()).values().stream()
                .filter(t -> !t.quarantined() && t.step() != TubeStep.DESTROYED)
                .map(t -> new Entry(Tubes.KIND.ref(t.id()), fact, after(t, act)))
                .toList();
        return new Decision.Accepted<>(entries, new QuarantineAnswer(entries.size()));
    }

    /** A bench clock that is ahead does not put the blocking before a release. */
    private static Instant after(Tube tube, Act act) {
        return tube.lastAt().isAfter(act.occurredAt()) ? tube.lastAt() : act.occurredAt();
    }

    private static Decision<QuarantineAnswer> decide(
            Collection<UUID> ids, TubeEvent fact, Act act, Reads reads, Function<Tube, List<Reason>> against) {
        var tubes = reads.states(Tubes.KIND, ids);
        var reasons = new LinkedHashSet<Reason>();
        for (var id : ids) {
            var tube = tubes.get(id);
            if (tube == null || !tube.heldBy().equals(act.actor().site())) {
                reasons.add(Reason.of("TUBE_NOT_HERE", tube == null ? id : tube.code()));
            } else {
                reasons.addAll(against.apply(tube));
            }
        }
        if (ids.isEmpty()) {
            reasons.add(Reason.of("TUBE_UNKNOWN"));
        }
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(List.copyOf(reasons));
        }
        var entries = ids.stream()
                .distinct()
                .map(id -> new Entry(Tubes.KIND.ref(id), fact, act.occurredAt()))
                .toList();
        return new Decision.Accepted<>(entries, new QuarantineAnswer(entries.size()));
    }
}
