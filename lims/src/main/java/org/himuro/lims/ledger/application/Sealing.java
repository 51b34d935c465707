package org.himuro.lims.ledger.application;

import java.time.Instant;
import java.util.Optional;
import org.himuro.lims.ledger.model.Seal;

/** Seals what is new. Clustered: where two nodes try, the unique key on the previous seal lets one succeed. */
public interface Sealing {
    /** @return the new seal; empty where nothing was unsealed */
    Optional<Seal> sealNow(Instant now);

    Optional<Seal> latest();
}
