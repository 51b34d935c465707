package org.himuro.lims.identity;

import java.util.Optional;
import java.util.UUID;

/**
 * Port: the research id that people read, from a donor's key and back. Implemented by the context that registers donors; identity's
 * own pages show the key itself until then.
 */
public interface ResearchIds {
    Optional<UUID> donor(String researchId);

    Optional<String> researchId(UUID donor);
}
