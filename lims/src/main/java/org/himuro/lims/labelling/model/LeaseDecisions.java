package org.himuro.lims.labelling.model;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.himuro.labels.id.CaseNumber;
import org.himuro.lims.labelling.LeaseAnswer;
import org.himuro.lims.labelling.LeaseEvent.SerialsLeased;
import org.himuro.lims.labelling.LeaseEvent.SerialsRetired;
import org.himuro.lims.labelling.LeaseSerials;
import org.himuro.lims.labelling.RetireSerials;
import org.himuro.lims.labelling.SerialLease;
import org.himuro.lims.labelling.SerialLeases;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;

/** Numbers set aside for devices, and those of lost ones. */
public final class LeaseDecisions {
    private LeaseDecisions() {}

    /** @param numbers that were taken for it: one behind the other, so many as were asked for or none */
    public static Decision<LeaseAnswer> lease(LeaseSerials command, UUID id, List<CaseNumber> numbers, Act act) {
        var reasons = new ArrayList<Reason>();
        if (act.actor().device().isEmpty()) {
            reasons.add(Reason.of("DEVICE_NEEDED"));
        }
        if (!inRange(command)) {
            reasons.add(Reason.of("COUNT_OUT_OF_RANGE", command.count(), 1, SerialLease.MOST));
        } else if (numbers.isEmpty()) {
            reasons.add(Reason.of("PROJECT_UNKNOWN", UnknownCode.shown(command.project())));
        }
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        var fact = new SerialsLeased(
                act.actor().site(),
                act.actor().device().orElseThrow(),
                Codes.scope(numbers.getFirst()),
                numbers.getFirst().serial(),
                numbers.getLast().serial());
        var codes = numbers.stream().map(Codes::of).toList();
        return accepted(id, fact, new LeaseAnswer(id, codes), act);
    }

    /** Whether so many may be asked for. */
    public static boolean inRange(LeaseSerials command) {
        return command.count() >= 1 && command.count() <= SerialLease.MOST;
    }

    public static Decision<LeaseAnswer> retire(RetireSerials command, Act act, Reads reads) {
        var lease = reads.state(SerialLeases.KIND, command.lease())
                .filter(l -> l.site().equals(act.actor().site()));
        if (lease.isEmpty()) {
            return Decision.refused(Reason.of("LEASE_UNKNOWN"));
        }
        return lease.get().retired().isPresent()
                ? Decision.refused(Reason.of("LEASE_RETIRED"))
                : accepted(
                        command.lease(),
                        new SerialsRetired(command.why()),
                        new LeaseAnswer(command.lease(), List.of()),
                        act);
    }

    private static Decision<LeaseAnswer> accepted(
            UUID id, org.himuro.lims.labelling.LeaseEvent fact, LeaseAnswer answer, Act act) {
        return new Decision.Accepted<>(List.of(new Entry(SerialLeases.KIND.ref(id), fact, act.occurredAt())), answer);
    }
}
