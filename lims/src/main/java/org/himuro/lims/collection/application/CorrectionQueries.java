package org.himuro.lims.collection.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.Correction;

/** Corrections of a site. */
public interface CorrectionQueries {
    /** Those that wait first, then the newest. */
    List<Correction> list(UUID site, int limit);

    /** Empty where it is unknown or another site's. */
    Optional<Correction> byId(UUID correction, UUID site);

    /** Codes of tubes and cases by their streams. */
    Map<UUID, String> codes(Collection<UUID> streams);
}
