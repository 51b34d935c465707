package org.himuro.sop.receipt;

import java.math.BigDecimal;
import org.himuro.sop.acceptance.AssayKind;
import org.himuro.sop.protocol.SpecimenMaterial;

/**
 * One limit of a laboratory's acceptance inspection.
 *
 * @param threshold in the measure's unit
 * @param missed what it means for the tube when the limit is not kept
 * @param fluorometric a value that rests on a concentration counts only where that was measured fluorometrically
 */
public record ReceiptLimit(
        AssayKind assay,
        SpecimenMaterial material,
        Measure measure,
        Comparison comparison,
        BigDecimal threshold,
        Missed missed,
        boolean fluorometric) {

    public enum Comparison {
        /** The threshold itself is kept. */
        AT_LEAST,
        /** The threshold itself is kept. */
        AT_MOST,
        /** For what must be more: 7 is not above 7. */
        ABOVE,
        /** For what must be less: 5 is not below 5. */
        BELOW
    }

    public enum Missed {
        REJECT,
        CONDITIONAL
    }

    public boolean keptBy(BigDecimal value) {
        int more = value.compareTo(threshold);
        return switch (comparison) {
            case AT_LEAST -> more >= 0;
            case AT_MOST -> more <= 0;
            case ABOVE -> more > 0;
            case BELOW -> more < 0;
        };
    }
}
