package org.himuro.lims.ledger;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.ledger.model.Canonical;
import org.himuro.lims.ledger.model.Seal;

/** The seals that were made, to be printed and kept outside: who has one can tell whether anything before it was changed. */
public interface Seals {
    /**
     * The newest first.
     *
     * @param before only those with a smaller number, for the following page
     */
    List<Seal> list(Optional<Long> before, int limit);

    Optional<Seal> byNumber(long number);

    /** The file that {@code himuro verify --seal} takes. */
    static String file(Seal seal) {
        return Canonical.write(seal);
    }
}
