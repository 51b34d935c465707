package org.himuro.labels.render;

import java.util.List;
import java.util.Map;
import org.himuro.labels.layout.Fault;

/** What came of rendering: the output whole, or every fault and nothing else. */
public sealed interface Rendering<T> {
    /** Ready to be printed or shown. */
    record Done<T>(T output) implements Rendering<T> {}

    /** Nothing was rendered. */
    record Refused<T>(List<LabelFault> faults) implements Rendering<T> {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /**
     * A fault of one label.
     *
     * @param label which, from 1
     */
    record LabelFault(int label, Fault fault) {}

    /** The values of one label, by field. */
    record Values(Map<String, String> byField) {
        public Values {
            byField = Map.copyOf(byField);
        }
    }
}
