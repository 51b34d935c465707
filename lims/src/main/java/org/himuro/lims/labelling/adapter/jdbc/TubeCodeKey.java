package org.himuro.lims.labelling.adapter.jdbc;

import jakarta.inject.Singleton;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;

/** A code that exists already: it was made elsewhere, by an import. */
@Singleton
final class TubeCodeKey implements Acts.KeyReason {
    @Override
    public String key() {
        return "tube_code";
    }

    @Override
    public Reason reason(String duplicate, Reads reads) {
        return Reason.of("CODE_TAKEN", duplicate);
    }
}
