package org.himuro.lims.sequencing.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.sequencing.SequencingOrder;
import org.himuro.lims.shared.Reason;

/**
 * An order's page.
 *
 * @param faults what was wrong with files just handed in, in the reader's language
 * @param refused what else stood against the last act
 * @param warned what the last report was marked with; it is recorded all the same
 * @param csrf token for the forms of the fragment
 */
public record OrderView(
        SequencingOrder order,
        String tube,
        String laboratory,
        boolean mayReturn,
        String act,
        String csrf,
        List<Fault> faults,
        List<Reason> refused,
        List<Reason> warned) {
    public OrderView {
        faults = List.copyOf(faults);
        refused = List.copyOf(refused);
        warned = List.copyOf(warned);
    }

    /** @param line 0 for the whole file */
    public record Fault(int file, int line, String code, String message) {}

    /** The list of orders. */
    public record Listed(List<SequencingOrder> orders, Optional<String> next, boolean mayOrder) {
        public Listed {
            orders = List.copyOf(orders);
        }
    }
}
