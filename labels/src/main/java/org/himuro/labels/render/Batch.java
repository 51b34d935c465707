package org.himuro.labels.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.himuro.labels.layout.PlacedLabel;
import org.himuro.labels.layout.Placement.Result;
import org.himuro.labels.render.Rendering.LabelFault;
import org.himuro.labels.render.Rendering.Values;

/** Many labels placed: all, or the faults of all. */
final class Batch {
    private Batch() {}

    static <T> Rendering<T> of(
            List<Values> labels, Function<Values, Result> placing, Function<List<PlacedLabel>, T> rendering) {
        var placed = new ArrayList<PlacedLabel>(labels.size());
        var faults = new ArrayList<LabelFault>();
        for (var i = 0; i < labels.size(); i++) {
            var number = i + 1;
            switch (placing.apply(labels.get(i))) {
                case Result.Fits fits -> placed.add(fits.label());
                case Result.Refused refused -> refused.faults().forEach(f -> faults.add(new LabelFault(number, f)));
            }
        }
        return faults.isEmpty() ? new Rendering.Done<>(rendering.apply(placed)) : new Rendering.Refused<>(faults);
    }
}
