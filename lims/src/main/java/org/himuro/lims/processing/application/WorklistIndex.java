package org.himuro.lims.processing.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.processing.Worklist;

/** Worklists as they stand. */
public interface WorklistIndex {
    /** The stream of a worklist of this site. */
    Optional<UUID> byCode(String code, UUID site);

    Optional<Worklist> read(String code, VisibleSites sites);

    /** The newest first, open ones before closed ones. */
    List<Worklist> list(VisibleSites sites, int rows);
}
