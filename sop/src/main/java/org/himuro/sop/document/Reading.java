package org.himuro.sop.document;

import java.util.List;
import java.util.stream.Collectors;

/** What came of reading a document: the value, or every fault found. */
public sealed interface Reading<T> {

    /** The document is sound. */
    record Sound<T>(T value) implements Reading<T> {}

    /** The document is not usable. @param faults at least one, in the order met */
    record Faulty<T>(List<Fault> faults) implements Reading<T> {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** All faults; empty if sound. */
    default List<Fault> faults() {
        return switch (this) {
            case Sound<T> _ -> List.of();
            case Faulty<T>(var faults) -> faults;
        };
    }

    /**
     * The value, for documents that are part of this program.
     *
     * @throws IllegalStateException if the document is faulty, with all faults in the message
     */
    default T orThrow() {
        return switch (this) {
            case Sound<T>(var value) -> value;
            case Faulty<T>(var faults) ->
                throw new IllegalStateException(
                        faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
        };
    }
}
