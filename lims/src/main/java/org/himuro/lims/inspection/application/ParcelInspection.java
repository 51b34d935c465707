package org.himuro.lims.inspection.application;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.inspection.InspectAnswer;
import org.himuro.lims.inspection.InspectedLine;
import org.himuro.lims.inspection.Inspection;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.Measurement;
import org.himuro.lims.processing.Method;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Material;
import org.himuro.sop.receipt.ReceiptVerdict.Result;

/**
 * The tubes of a parcel that the laboratory took, with what was measured of them.
 *
 * @param limits version of the laboratory's limits; 0 where it has none
 * @param example its limits are examples
 * @param given what stands in the form that was refused
 * @param judged what was just judged
 */
public record ParcelInspection(
        String parcel,
        List<Row> rows,
        int limits,
        boolean example,
        Map<String, String> given,
        List<Reason> refused,
        Optional<InspectAnswer> judged) {
    public ParcelInspection {
        rows = List.copyOf(rows);
        given = Map.copyOf(given);
        refused = List.copyOf(refused);
    }

    /**
     * @param order absent where nothing is ordered of it here
     * @param held it is still here
     */
    public record Row(
            String tube,
            Material material,
            Optional<String> order,
            boolean held,
            List<Measurement> measured,
            Optional<Inspection> inspection) {
        public Row {
            measured = List.copyOf(measured);
        }

        public Optional<Measurement> last(Analyte analyte) {
            return measured.stream().filter(m -> m.analyte() == analyte).findFirst();
        }
    }

    /** Columns in which values are typed: those of the materials that lie here. */
    public List<Analyte> columns() {
        return Arrays.stream(Analyte.values())
                .filter(a -> !a.isReviewed() && a != Analyte.PIECES && a != Analyte.A260_230)
                .filter(a -> rows.stream().anyMatch(r -> takes(a, r.material())))
                .toList();
    }

    /** Volume is asked of what is liquid, mass of tissue. */
    public static boolean takes(Analyte analyte, Material material) {
        return switch (analyte) {
            case VOLUME -> !material.isTissue();
            case MASS -> material.isTissue();
            default -> analyte.fits(material);
        };
    }

    public String typed(Row row, Analyte analyte) {
        return given.getOrDefault(field(row.tube(), analyte), "");
    }

    public static String field(String tube, Analyte analyte) {
        return "v-" + tube + "-" + analyte.name();
    }

    public Method method() {
        return Optional.ofNullable(given.get("method"))
                .flatMap(m -> Analyte.CONCENTRATION.methods().stream()
                        .filter(x -> x.name().equals(m))
                        .findFirst())
                .orElse(Method.QUBIT);
    }

    public long count(Result result) {
        return rows.stream()
                .filter(r -> r.inspection().filter(i -> i.result() == result).isPresent())
                .count();
    }

    public long notYet() {
        return rows.stream().filter(r -> r.inspection().isEmpty()).count();
    }

    public static String plain(BigDecimal value) {
        return InspectedLine.plain(value);
    }
}
