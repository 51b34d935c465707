package org.himuro.lims.ledger.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.model.Dossier;

/** Writes dossiers. */
public interface Dossiers {
    /**
     * @param subject the stream it is about; what else its story names is found by the rule of its kind
     * @param beside streams that belong in it although no fact of the story names them
     */
    Dossier write(UUID subject, List<UUID> beside, Instant now);
}
