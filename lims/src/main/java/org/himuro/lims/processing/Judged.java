package org.himuro.lims.processing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.himuro.lims.shared.Reason;

/** What is wrong with a measured value before it is told: it cannot be, or its teller may not say it. */
public final class Judged {
    private Judged() {}

    /** @param reviewer whether who tells it may review tissue */
    public static List<Reason> faults(Analyte analyte, BigDecimal value, boolean reviewer) {
        var faults = new ArrayList<Reason>();
        if (!analyte.possible(value)) {
            faults.add(Reason.of(
                    "VALUE_IMPOSSIBLE",
                    analyte,
                    value.stripTrailingZeros().toPlainString(),
                    analyte.least().toPlainString(),
                    analyte.most().toPlainString()));
        }
        if (analyte.isReviewed() && !reviewer) {
            faults.add(Reason.of("REVIEWER_NEEDED", analyte));
        }
        return faults;
    }
}
