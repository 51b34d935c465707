package org.himuro.lims.shipping.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ReceiptAnswer;

/**
 * The checklist that counts down to zero.
 *
 * @param last what the last scan was
 * @param rack what the last rack reading came to
 * @param refused why the receipt could not be closed
 * @param warned what the arrival was marked with
 * @param mayStore the viewer has the right to store
 * @param today where the viewer is
 * @param csrf token for the forms of the fragment
 */
public record ReceiptView(
        ReceiptPage page,
        Optional<ReceiptAnswer.Line> last,
        Optional<RackSaid> rack,
        List<Reason> refused,
        List<Reason> warned,
        boolean mayStore,
        LocalDate today,
        String act,
        String csrf) {
    public ReceiptView {
        refused = List.copyOf(refused);
        warned = List.copyOf(warned);
    }

    public ParcelPage parcel() {
        return page.parcel();
    }

    /** How the last scan is shown. */
    public String tone() {
        if (last.isEmpty()) {
            return "waiting";
        }
        var line = last.get();
        return switch (line.result()) {
            case RECEIVED -> line.marks().isEmpty() ? "done" : "look";
            case ALREADY -> "look";
            case EXTRA, NO_TUBE, TWICE -> "refused";
        };
    }
}
