package org.himuro.lims.procedure.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.model.Sha256;

/** The documents by their digest. The database lets none be changed and none go. */
public interface ProcedureTexts {
    Optional<String> find(String digest);

    /** Writes them in the act's own transaction. */
    Acts.Beside kept(List<String> texts);

    static String digest(String text) {
        return new Digest(Sha256.of(text)).hex();
    }
}
