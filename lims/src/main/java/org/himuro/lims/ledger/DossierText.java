package org.himuro.lims.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A dossier as the file that {@code himuro verify} reads: facts, proofs and seals, signed, canonical JSON. */
@FunctionalInterface
public interface DossierText {
    /**
     * @param subject the stream it is about; what else its story names is found by the {@link DossierRule} of its kind
     * @param beside streams that belong in it although no fact of the story names them
     */
    String of(UUID subject, List<UUID> beside, Instant now);
}
