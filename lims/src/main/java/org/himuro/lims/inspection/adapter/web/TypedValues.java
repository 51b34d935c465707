package org.himuro.lims.inspection.adapter.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.inspection.application.ParcelInspection;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.Judged;
import org.himuro.lims.processing.Method;
import org.himuro.lims.processing.RecordMeasurements;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tube;

/**
 * What was typed of a parcel's tubes.
 *
 * @param given as it was typed
 * @param faults each with the tube, all at once; with one of them nothing is recorded
 */
record TypedValues(List<RecordMeasurements.Value> values, Map<String, String> given, List<Reason> faults) {

    static TypedValues of(Fields form, List<Tube> tubes) {
        var values = new ArrayList<RecordMeasurements.Value>();
        var given = new HashMap<String, String>();
        var faults = new ArrayList<Reason>();
        var method = form.one(Method.class, "method")
                .filter(Analyte.CONCENTRATION.methods()::contains)
                .orElse(Method.OTHER);
        given.put("method", method.name());
        for (var tube : tubes) {
            for (var analyte : Analyte.values()) {
                var field = ParcelInspection.field(tube.code(), analyte);
                var text = form.text(field);
                if (!text.isEmpty() && ParcelInspection.takes(analyte, tube.material())) {
                    given.put(field, text);
                    form.number(field).ifPresent(value -> {
                        Judged.faults(analyte, value, false)
                                .forEach(f -> faults.add(Reason.of("OF_TUBE_" + f.code(), with(tube, f))));
                        values.add(new RecordMeasurements.Value(tube.code(), analyte, value, by(analyte, method)));
                    });
                }
            }
        }
        faults.addAll(form.faults());
        return new TypedValues(values, given, faults);
    }

    private static Object[] with(Tube tube, Reason fault) {
        var args = new ArrayList<Object>();
        args.add(tube.code());
        args.addAll(fault.args());
        return args.toArray();
    }

    /** The others by their usual instrument. */
    private static Method by(Analyte analyte, Method concentration) {
        return analyte == Analyte.CONCENTRATION
                ? concentration
                : analyte.methods().getFirst();
    }

    RecordMeasurements command() {
        return new RecordMeasurements(values, Optional.empty());
    }
}
