package org.himuro.lims.procedure.application;

import java.time.Instant;
import java.util.Optional;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.sop.procedure.Procedure;
import org.himuro.sop.training.Standing;

/**
 * How a person stands to a version that is in force or comes.
 *
 * @param begins when it comes into force, where it has not yet
 * @param standing now, or on the day on which it begins
 * @param readAt when they said to have read it
 * @param trainedAt when a trainer last said so of this version or one that counts for it
 */
public record TrainingLine(
        Procedure procedure,
        Optional<Instant> begins,
        Standing standing,
        Optional<Instant> readAt,
        Optional<Instant> trainedAt) {

    public Tone tone() {
        return switch (standing.state()) {
            case NOT_REQUIRED -> Tone.WAITING;
            case CURRENT -> Tone.DONE;
            case ENDING, NOT_READ, NOT_TRAINED -> Tone.LOOK;
            case EXPIRED -> Tone.REFUSED;
        };
    }

    public Phrase word() {
        var optional = standing.state() == Standing.State.NOT_REQUIRED && readAt.isPresent();
        return Phrase.of(
                "training.state." + (optional ? "READ" : standing.state().name()));
    }

    /** Whether the person has something to do: to read it, again where it has run out. */
    public boolean toRead() {
        return readAt.isEmpty()
                || standing.state() == Standing.State.EXPIRED
                || standing.state() == Standing.State.ENDING;
    }

    public String href() {
        return ProcedureList.Line.href(
                procedure.version().id(), procedure.version().version());
    }
}
