package org.himuro.lims.procedure.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.procedure.Revision;
import org.himuro.lims.shared.Reason;
import org.himuro.sop.procedure.Difference;
import org.himuro.sop.procedure.Grade;
import org.himuro.sop.procedure.Outcome;
import org.himuro.sop.procedure.Procedure;

/**
 * One version of a procedure: its limits, its steps, the society's grades; who signed it; what it changes.
 *
 * @param history all versions, newest first
 * @param against the version that it is compared with: the one in force, or the one before it
 * @param author who brought it; none for what came with the program
 * @param withdrawer who withdrew it
 * @param mayApprove the reader may sign, withdraw and drop
 * @param readAt when the reader said to have read it
 * @param mayRead it can be read and said so
 */
public record ProcedurePage(
        Procedure procedure,
        Revision revision,
        RegisterState state,
        List<Signature> signatures,
        List<ProcedureList.Line> history,
        Optional<Procedure> against,
        List<Difference> changes,
        Optional<String> author,
        Optional<String> withdrawer,
        boolean mayApprove,
        Optional<Instant> readAt,
        boolean mayRead,
        List<Reason> reasons) {
    public ProcedurePage {
        signatures = List.copyOf(signatures);
        history = List.copyOf(history);
        changes = List.copyOf(changes);
        reasons = List.copyOf(reasons);
    }

    /** Who signed, and when. */
    public record Signature(String name, Instant at) {}

    public String address() {
        return "/procedures/" + procedure.version().id() + "/"
                + procedure.version().version();
    }

    public static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case DIRECT, FALLBACK -> Tone.DONE;
            case DEVIATION -> Tone.REFUSED;
            case UNDETERMINED, STRADDLES -> Tone.LOOK;
            case RUNNING -> Tone.WAITING;
        };
    }

    public static Tone tone(Grade grade) {
        return switch (grade) {
            case A, E -> Tone.DONE;
            case B -> Tone.LOOK;
            case N -> Tone.REFUSED;
            case L -> Tone.ACCENT;
            case NONE -> Tone.WAITING;
        };
    }

    public static String mark(Enum<?> mark) {
        return "procedure.mark." + Phrase.hyphenated(mark.name());
    }
}
