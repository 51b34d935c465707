package org.himuro.lims.shipping.model;

import java.util.Set;
import org.himuro.lims.labelling.UnknownCode;

/** Hazard classes of human material (domain facts, section 4.2). */
final class Hazards {
    static final Set<String> SENT = Set.of("UN3373", "EXEMPT_HUMAN");

    private Hazards() {}

    /** Category A, UN2814, needs another packing, other papers and other carriers: it is refused by its own reason. */
    static void check(String value, Findings findings) {
        if (value.isBlank()) {
            findings.refuse("HAZARD_MISSING");
        } else if (value.equals("UN2814")) {
            findings.refuse("CATEGORY_A_REFUSED", value);
        } else {
            findings.refuseIf(!SENT.contains(value), "HAZARD_CLASS_REFUSED", UnknownCode.shown(value));
        }
    }
}
