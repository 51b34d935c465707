package org.himuro.lims.ledger;

import org.himuro.lims.shared.Reason;

/** A key whose violation needs no look at who was faster. @param names the duplicate value */
record PlainKey(String key, String code, boolean names) implements Acts.KeyReason {
    @Override
    public Reason reason(String duplicate, Reads reads) {
        return names ? Reason.of(code, duplicate) : Reason.of(code);
    }
}
