package org.himuro.lims.inspection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.sop.document.Text;
import org.himuro.sop.receipt.ReceiptLimit;
import org.himuro.sop.receipt.ReceiptRules;

/**
 * The limits of a laboratory in their last version.
 *
 * @param version 0 where it has none
 * @param sha256 of the document
 */
public record Limits(
        UUID id,
        UUID laboratory,
        int version,
        boolean example,
        String sha256,
        UUID setBy,
        Instant setAt,
        List<ReceiptLimit> limits) {
    public Limits {
        limits = List.copyOf(limits);
    }

    public ReceiptRules rules() {
        return new ReceiptRules(new Text("", ""), "", example, limits);
    }
}
