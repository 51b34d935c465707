package org.himuro.lims.processing.adapter.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.Judged;
import org.himuro.lims.processing.Method;
import org.himuro.lims.processing.RecordMeasurements;
import org.himuro.lims.processing.RecordMeasurements.Value;
import org.himuro.lims.shared.Reason;

/**
 * The form in which values of one tube are typed.
 *
 * @param faults each with the analyte, all at once; with one of them nothing is recorded
 */
record TypedMeasurements(List<Value> values, List<Reason> faults) {

    static TypedMeasurements of(Fields fields, String tube, Viewer viewer) {
        var values = new ArrayList<Value>();
        var faults = new ArrayList<Reason>();
        for (var analyte : Analyte.values()) {
            fields.number("value-" + analyte.name()).ifPresent(value -> {
                faults.addAll(Judged.faults(analyte, value, viewer.may(Right.REVIEW_TISSUE)));
                values.add(new Value(
                        tube,
                        analyte,
                        value,
                        fields.one(Method.class, "method-" + analyte.name()).orElse(Method.OTHER)));
            });
        }
        faults.addAll(fields.faults());
        if (values.isEmpty() && faults.isEmpty()) {
            faults.add(Reason.of("LIST_EMPTY", "values"));
        }
        return new TypedMeasurements(values, faults);
    }

    RecordMeasurements command() {
        return new RecordMeasurements(values, Optional.empty());
    }
}
