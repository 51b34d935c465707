package org.himuro.lims.procedure;

import java.util.UUID;
import org.himuro.lims.shared.Fact;

/** What somebody reads or is taught of a procedure (E6). */
public sealed interface TrainingEvent extends Fact {
    UUID person();

    String procedure();

    int version();

    /** They have read it, say they. */
    record ProcedureRead(UUID person, String procedure, int version) implements TrainingEvent {}

    /** They were trained in it, says the trainer: the actor. */
    record ProcedureTrained(UUID person, String procedure, int version) implements TrainingEvent {}
}
