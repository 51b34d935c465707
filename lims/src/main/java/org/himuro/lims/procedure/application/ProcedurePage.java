package org.himuro.lims.procedure.application;

import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.sop.procedure.Grade;
import org.himuro.sop.procedure.Outcome;
import org.himuro.sop.procedure.Procedure;

/** One version of a procedure: its limits, its steps, the society's grades. @param inForce today */
public record ProcedurePage(Procedure procedure, boolean inForce) {
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
