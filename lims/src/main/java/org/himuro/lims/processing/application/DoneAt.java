package org.himuro.lims.processing.application;

import java.util.Optional;
import java.util.UUID;

/** Where an act of processing was done; that never changes, so that no lock is needed. */
@FunctionalInterface
public interface DoneAt {
    /** The act of processing of that id, where it was done at this site. */
    Optional<UUID> at(UUID site, UUID processing);
}
