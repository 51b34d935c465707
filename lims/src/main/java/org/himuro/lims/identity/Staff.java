package org.himuro.lims.identity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The names of people at work, for time lines and signatures. Never a patient's. */
@FunctionalInterface
public interface Staff {
    /** Display names by person; a person not known is absent. The system itself is absent too. */
    Map<UUID, String> names(Collection<UUID> people);
}
