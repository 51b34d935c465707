package org.himuro.lims.processing.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;

/** Something came into a new tube at the same moment. */
@Singleton
final class FilledTwiceKey implements Acts.KeyReason {
    @Override
    public String key() {
        return "processing_child_once";
    }

    @Override
    public Reason reason(String duplicate, Reads reads) {
        return Reason.of("CHILD_FILLED_MEANWHILE");
    }
}
