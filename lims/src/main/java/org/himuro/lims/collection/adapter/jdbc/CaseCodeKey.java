package org.himuro.lims.collection.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;

/** A code that a device gave twice. */
@Singleton
final class CaseCodeKey implements Acts.KeyReason {
    @Override
    public String key() {
        return "case_code";
    }

    @Override
    public Reason reason(String duplicate, Reads reads) {
        return Reason.of("CODE_TAKEN", duplicate);
    }
}
