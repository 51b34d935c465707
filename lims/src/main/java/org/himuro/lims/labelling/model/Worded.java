package org.himuro.lims.labelling.model;

import java.util.List;
import java.util.stream.Stream;
import org.himuro.labels.layout.Fault;
import org.himuro.labels.layout.Layout;
import org.himuro.labels.layout.LayoutFile.Reading;
import org.himuro.labels.layout.Placement;
import org.himuro.labels.layout.Rewording;
import org.himuro.lims.labelling.PrintStock;

/** A layout in a site's own words, tried with whatever may be printed on it (L3). */
public sealed interface Worded {
    /** Every label fits. */
    record Fits(Layout layout) implements Worded {}

    /** The words themselves are wrong. */
    record Wrong(List<Fault> faults) implements Worded {}

    /** Some labels could not be printed. */
    record TooMuch(List<Fault> faults) implements Worded {}

    static Worded of(PrintStock stock, Rewording wording) {
        return switch (wording.of(stock.layout())) {
            case Reading.Faulty(var faults) -> new Wrong(faults);
            case Reading.Read(var layout) -> {
                var faults = LabelValues.samples(stock).stream()
                        .map(values -> Placement.onPaper(layout, values.byField()))
                        .flatMap(Worded::faults)
                        .distinct()
                        .toList();
                yield faults.isEmpty() ? new Fits(layout) : new TooMuch(faults);
            }
        };
    }

    private static Stream<Fault> faults(Placement.Result placed) {
        return placed instanceof Placement.Result.Refused(var faults) ? faults.stream() : Stream.empty();
    }
}
