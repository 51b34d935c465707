package org.himuro.lims.storage.application;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.ledger.Reads;

/** Whose consent was withdrawn, read so that a withdrawal between look and write stops the act (invariant 7). */
@FunctionalInterface
public interface WithdrawnDonors {
    Set<UUID> among(Reads reads, Collection<UUID> donors);
}
