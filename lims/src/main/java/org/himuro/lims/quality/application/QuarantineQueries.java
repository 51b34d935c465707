package org.himuro.lims.quality.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.specimen.Material;

/** Tubes in quarantine at the visible sites, the latest first. */
@FunctionalInterface
public interface QuarantineQueries {
    /**
     * @param text begins the code of the tube or of its case; empty for all
     * @param reason of the quarantine
     * @param waiting only those that wait for a witness of their destruction
     * @param after where the page before ended
     */
    record Asked(String text, Optional<String> reason, boolean waiting, Optional<Place> after) {}

    record Place(Instant since, UUID tube) {}

    /** @param in code of the box or parcel that it is in */
    record Line(
            UUID tube,
            String code,
            Material material,
            Optional<String> in,
            Optional<String> cell,
            String reason,
            Instant since,
            boolean waiting) {}

    List<Line> list(VisibleSites sites, Asked asked, int limit);
}
