package org.himuro.integrations;

import java.util.List;

/**
 * What a reader makes of a file or message: the value with what was noticed, or a refusal with every reason at once.
 *
 * @param <T> what is read
 */
public sealed interface Reading<T> {

    /** All that was noticed, in the order of the lines. */
    List<Finding> findings();

    /** The input was understood; the findings are for a person to look at. */
    record Read<T>(T value, List<Finding> findings) implements Reading<T> {
        public Read {
            findings = List.copyOf(findings);
        }
    }

    /** Nothing of the input may be used; at least one finding refuses. */
    record Refused<T>(List<Finding> findings) implements Reading<T> {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /** A refusal for one reason that has no line. */
    static <T> Reading<T> refused(FindingCode code, String... args) {
        return new Refused<>(List.of(Finding.of(0, code, args)));
    }
}
