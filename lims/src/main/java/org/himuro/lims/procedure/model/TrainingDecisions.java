package org.himuro.lims.procedure.model;

import java.util.ArrayList;
import java.util.List;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.procedure.AcknowledgeRevision;
import org.himuro.lims.procedure.RecordTraining;
import org.himuro.lims.procedure.Revision;
import org.himuro.lims.procedure.Revisions;
import org.himuro.lims.procedure.TrainingAnswer;
import org.himuro.lims.procedure.TrainingEvent;
import org.himuro.lims.procedure.TrainingEvent.ProcedureRead;
import org.himuro.lims.procedure.TrainingEvent.ProcedureTrained;
import org.himuro.lims.procedure.Trainings;
import org.himuro.lims.shared.Reason;

/** Only what is approved is read and taught; nobody is their own trainer. */
public final class TrainingDecisions {
    private TrainingDecisions() {}

    public static Decision<TrainingAnswer> acknowledge(AcknowledgeRevision command, Act act, Reads reads) {
        var reasons = approved(command.procedure(), command.version(), reads);
        return reasons.isEmpty()
                ? one(new ProcedureRead(act.actor().person(), command.procedure(), command.version()), act)
                : new Decision.Refused<>(reasons);
    }

    /** @param here the person works at the trainer's site */
    public static Decision<TrainingAnswer> train(RecordTraining command, boolean here, Act act, Reads reads) {
        var reasons = new ArrayList<>(approved(command.procedure(), command.version(), reads));
        if (!here) {
            reasons.add(Reason.of("PERSON_NOT_HERE"));
        }
        if (command.person().equals(act.actor().person())) {
            reasons.add(Reason.of("TRAINED_BY_SELF"));
        }
        return reasons.isEmpty()
                ? one(new ProcedureTrained(command.person(), command.procedure(), command.version()), act)
                : new Decision.Refused<>(reasons);
    }

    private static List<Reason> approved(String procedure, int version, Reads reads) {
        var found = reads.state(Revisions.KIND, Revisions.idOf(procedure, version));
        if (found.isEmpty()) {
            return List.of(Reason.of("REVISION_UNKNOWN"));
        }
        return found.get().step() == Revision.Step.APPROVED ? List.of() : List.of(Reason.of("REVISION_NOT_APPROVED"));
    }

    private static Decision<TrainingAnswer> one(TrainingEvent fact, Act act) {
        var stream = Trainings.KIND.ref(Trainings.idOf(fact.person(), fact.procedure()));
        return new Decision.Accepted<>(
                List.of(new Entry(stream, fact, act.occurredAt())),
                new TrainingAnswer(fact.person(), fact.procedure(), fact.version()));
    }
}
