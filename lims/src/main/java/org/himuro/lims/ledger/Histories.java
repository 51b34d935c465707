package org.himuro.lims.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whole histories for reading, outside of an act: nothing is locked. */
@FunctionalInterface
public interface Histories {
    /** By stream, each in the order of recording; a stream without facts is absent. */
    Map<UUID, List<Recorded>> of(Collection<UUID> streams);
}
