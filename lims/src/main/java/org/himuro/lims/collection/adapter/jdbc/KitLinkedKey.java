package org.himuro.lims.collection.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;

/** Another bench linked the kit at the same moment. */
@Singleton
final class KitLinkedKey implements Acts.KeyReason {
    @Override
    public String key() {
        return "kit_linked_once";
    }

    @Override
    public Reason reason(String duplicate, Reads reads) {
        return Reason.of("KIT_LINKED_MEANWHILE");
    }
}
