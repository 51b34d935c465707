package org.himuro.lims.quality.model;

import java.time.Instant;
import java.util.List;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.quality.QuarantineAnswer;
import org.himuro.lims.quality.QuarantineTubes;
import org.himuro.lims.quality.QuarantineWithdrawn;
import org.himuro.lims.quality.ReleaseTubes;
import org.himuro.lims.quality.Why;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.TubeQuarantined;
import org.himuro.lims.specimen.TubeEvent.TubeReleased;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.lims.specimen.Tubes;

/** Blocking and releasing, all or none, by the site that has the tubes. */
public final class QuarantineDecisions {
    private QuarantineDecisions() {}

    public static Decision<QuarantineAnswer> quarantine(QuarantineTubes command, Act act, Reads reads) {
        var given = new Given(command.reason(), command.remark());
        return new TubesHere(command.tubes(), act, reads)
                .refuse(given.faults(Why.QUARANTINE))
                .check((tube, reasons) -> {
                    if (tube.quarantined()) {
                        reasons.add(Reason.of("ALREADY_QUARANTINED", tube.code()));
                    }
                })
                .decided(tube -> List.of(new TubeQuarantined(command.reason(), given.hash(act.id()))));
    }

    /** A withdrawn consent keeps the tube blocked: only return and destruction are left (invariant 7). */
    public static Decision<QuarantineAnswer> release(ReleaseTubes command, Act act, Reads reads) {
        var given = new Given(command.reason(), command.remark());
        return new TubesHere(command.tubes(), act, reads)
                .refuse(given.faults(Why.RELEASE))
                .check((tube, reasons) -> {
                    if (!tube.quarantined()) {
                        reasons.add(Reason.of("NOT_QUARANTINED", tube.code()));
                    }
                    if (Consents.of(reads, tube.donor()).withdrawn()) {
                        reasons.add(Reason.of("CONSENT_WITHDRAWN", tube.code()));
                    }
                    if (tube.destructionBy().isPresent()) {
                        reasons.add(Reason.of("DESTRUCTION_WAITS", tube.code()));
                    }
                })
                .decided(tube -> List.of(new TubeReleased(command.reason(), given.hash(act.id()))));
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
}
