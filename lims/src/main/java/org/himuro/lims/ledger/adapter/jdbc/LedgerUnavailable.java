package org.himuro.lims.ledger.adapter.jdbc;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The act was not done, and nothing of it is stored: it may be sent again. */
final class LedgerUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    LedgerUnavailable(UUID act, @Nullable Throwable cause) {
        super("act " + act + " was not done", cause);
    }
}
