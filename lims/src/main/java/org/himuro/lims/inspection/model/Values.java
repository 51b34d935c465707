package org.himuro.lims.inspection.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.inspection.InspectedLine;
import org.himuro.lims.inspection.InspectedValue;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.Measurement;
import org.himuro.lims.processing.Method;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.Tube;
import org.himuro.sop.protocol.SpecimenMaterial;
import org.himuro.sop.receipt.Found;
import org.himuro.sop.receipt.Measure;
import org.himuro.sop.receipt.ReceiptInspection;
import org.himuro.sop.receipt.ReceiptRules;
import org.himuro.sop.receipt.ReceiptVerdict;

/** From what was measured of a tube to the verdict of a laboratory's limits. */
public final class Values {
    private Values() {}

    static Optional<Measure> measure(Analyte analyte) {
        return switch (analyte) {
            case VOLUME -> Optional.of(Measure.VOLUME);
            case MASS -> Optional.of(Measure.TISSUE_MASS);
            case CONCENTRATION -> Optional.of(Measure.CONCENTRATION);
            case DIN -> Optional.of(Measure.DIN);
            case RIN -> Optional.of(Measure.RIN);
            case DV200 -> Optional.of(Measure.DV200);
            case A260_280 -> Optional.of(Measure.A260_280);
            case A260_230 -> Optional.of(Measure.A260_230);
            case TUMOUR_CONTENT -> Optional.of(Measure.TUMOUR_CONTENT);
            case PIECES -> Optional.empty();
        };
    }

    /** By a dye that binds nucleic acid, and not by absorbance. */
    static boolean fluorometric(Method method) {
        return method == Method.QUBIT || method == Method.PICOGREEN;
    }

    /** @param measured the last of each analyte */
    public static List<InspectedValue> of(List<Measurement> measured) {
        return measured.stream()
                .flatMap(m -> measure(m.analyte()).stream()
                        .map(of -> new InspectedValue(of, m.value(), m.method(), m.measuredAt(), m.file())))
                .toList();
    }

    static ReceiptVerdict judge(ReceiptRules rules, Assay assay, Tube tube, List<InspectedValue> values) {
        var found = values.stream()
                .map(v -> new Found(v.measure(), v.value(), fluorometric(v.method())))
                .toList();
        return ReceiptInspection.judge(
                rules, assay.kind(), SpecimenMaterial.valueOf(tube.material().name()), found);
    }

    static List<InspectedLine> lines(ReceiptVerdict verdict) {
        return verdict.lines().stream().map(InspectedLine::of).toList();
    }

    /** The same of a tube in the stock, of which what is in it now counts and not how much it was when it was measured. */
    static List<Found> inStock(Tube tube, List<InspectedValue> values) {
        var found = new ArrayList<Found>();
        tube.content().ifPresent(amount -> {
            if (amount.unit() == AmountUnit.MICROLITRE) {
                found.add(new Found(Measure.VOLUME, amount.value(), false));
            } else if (amount.unit() == AmountUnit.MILLIGRAM) {
                found.add(new Found(Measure.TISSUE_MASS, amount.value(), false));
            }
        });
        values.forEach(v -> found.add(new Found(v.measure(), v.value(), fluorometric(v.method()))));
        return found;
    }
}
