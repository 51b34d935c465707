package org.himuro.lims.processing.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;

/** More would have been taken out of a tube than there was. */
@Singleton
final class OverdrawnKey implements Acts.KeyReason {
    @Override
    public String key() {
        return "tube_amount";
    }

    @Override
    public Reason reason(String duplicate, Reads reads) {
        return Reason.of("TUBE_OVERDRAWN");
    }
}
