package org.himuro.lims.ledger.application;

import java.util.List;
import org.himuro.lims.shared.Reason;

/** Checks the whole ledger in the database: every chain, every head, every seal. */
public interface LedgerAudit {
    /** @return every fault, named as in a dossier's check; empty where all is well */
    List<Reason> check();
}
