package org.himuro.lims.identity.application;

import org.himuro.lims.ledger.Acts;

/** Lets rows of identity be written in the transaction of the act whose facts speak of them. */
@FunctionalInterface
public interface SameTransaction {
    /** @param rows writes by the ports of this package only; no acts of its own */
    Acts.Beside writing(Runnable rows);
}
