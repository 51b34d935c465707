package org.himuro.lims.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A dossier as the file that {@code himuro verify} reads: facts, proofs and seals, canonical JSON. */
@FunctionalInterface
public interface DossierText {
    /**
     * @param subject what it is about, e.g. the tube's code
     * @param streams every stream that belongs in it; unknown ones are left out
     */
    String of(String subject, List<UUID> streams, Instant now);
}
