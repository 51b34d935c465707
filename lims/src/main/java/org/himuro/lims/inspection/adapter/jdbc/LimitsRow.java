package org.himuro.lims.inspection.adapter.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.inspection.Limits;
import org.himuro.lims.ledger.model.Canonical;
import org.himuro.lims.ledger.model.CanonicalReader;
import org.himuro.sop.receipt.ReceiptLimit;

/** A laboratory's limits as a row; they are read as a whole only. */
record LimitsRow(
        UUID id,
        UUID laboratory,
        int version,
        boolean example,
        String sha256,
        UUID setBy,
        Instant setAt,
        String limits) {

    record All(List<ReceiptLimit> limits) {}

    static LimitsRow of(Limits l) {
        return new LimitsRow(
                l.id(),
                l.laboratory(),
                l.version(),
                l.example(),
                l.sha256(),
                l.setBy(),
                l.setAt(),
                Canonical.write(new All(l.limits())));
    }

    Limits all() {
        return new Limits(
                id,
                laboratory,
                version,
                example,
                sha256,
                setBy,
                setAt,
                CanonicalReader.read(limits, All.class).limits());
    }
}
