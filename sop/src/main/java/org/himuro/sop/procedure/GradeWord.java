package org.himuro.sop.procedure;

import org.himuro.sop.document.Scalar;

/** A grade as the society prints it: a capital letter, or {@code none}. */
final class GradeWord {
    private GradeWord() {}

    static Grade read(Scalar scalar) {
        return switch (scalar.text()) {
            case "E" -> Grade.E;
            case "A" -> Grade.A;
            case "B" -> Grade.B;
            case "N" -> Grade.N;
            case "L" -> Grade.L;
            case "none", "" -> Grade.NONE;
            default -> scalar.notAllowed("one of E, A, B, N, L, none", Grade.NONE);
        };
    }
}
