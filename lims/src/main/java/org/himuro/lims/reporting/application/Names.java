package org.himuro.lims.reporting.application;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What ids in facts are called: codes of tubes, containers, parcels, sites; names of staff. Never a patient's. */
@FunctionalInterface
public interface Names {
    /** By id; what is not known is absent. */
    Map<UUID, String> of(Collection<UUID> ids);
}
