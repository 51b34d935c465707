package org.himuro.lims.ledger.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.model.Dossier;

/** Writes dossiers. */
public interface Dossiers {
    /**
     * @param subject what it is about, e.g. the tube's code
     * @param streams every stream that belongs in it; unknown ones are left out
     */
    Dossier write(String subject, List<UUID> streams, Instant now);
}
