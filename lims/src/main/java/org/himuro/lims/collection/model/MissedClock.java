package org.himuro.lims.collection.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.collection.ClockReading;
import org.himuro.lims.collection.NoteClockMissed;
import org.himuro.lims.collection.TubeAnswer;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.TubeClockMissed;
import org.himuro.lims.specimen.Tubes;

/** Whether a clock ran past its limit, by the record as it is when that is written down. */
public final class MissedClock {
    private MissedClock() {}

    public static Decision<TubeAnswer> decide(NoteClockMissed command, Act act, Reads reads, Procedures procedures) {
        var tube = reads.state(Tubes.KIND, command.tube());
        if (tube.isEmpty()) {
            return Decision.refused(Reason.of("TUBE_UNKNOWN", command.tube()));
        }
        return missed(tube.get(), act.recordedAt(), reads, procedures)
                .<Decision<TubeAnswer>>map(fact -> new Decision.Accepted<>(
                        List.of(new Entry(Tubes.KIND.ref(command.tube()), fact, fact.due())), answer(tube.get())))
                .orElseGet(() -> Decision.refused(
                        Reason.of("CLOCK_NOT_MISSED", tube.get().code())));
    }

    private static TubeAnswer answer(Tube tube) {
        return new TubeAnswer(tube.id(), tube.code(), tube.step(), tube.verdict(), tube.verdictKind(), List.of());
    }

    private static Optional<TubeClockMissed> missed(Tube tube, Instant now, Reads reads, Procedures procedures) {
        if (!tube.clockRuns()) {
            return Optional.empty();
        }
        return reads.state(Cases.KIND, tube.caseId())
                .flatMap(owner -> ClockReading.of(procedures.register(), owner, Optional.of(tube), now))
                .filter(ClockReading::overdue)
                .flatMap(r -> r.due().map(due -> new TubeClockMissed(r.limit().orElseThrow(), due)));
    }
}
