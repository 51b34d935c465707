package org.himuro.lims.processing.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;

/** A value of this file was taken before. */
@Singleton
final class TakenTwiceKey implements Acts.KeyReason {
    @Override
    public String key() {
        return "instrument_value_once";
    }

    @Override
    public Reason reason(String duplicate, Reads reads) {
        return Reason.of("FILE_TAKEN_MEANWHILE");
    }
}
