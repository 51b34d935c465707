package org.himuro.lims.specimen;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Kits of one site, looked up by what stands on them. Those of other sites answer like absent ones. */
public interface KitIndex {
    /** @param caseCode of the case that it is linked to */
    record Found(Kit kit, Optional<String> caseCode) {}

    /** What of a site's kits is asked for. */
    enum Which {
        READY,
        EXPIRED,
        LINKED,
        RETIRED
    }

    Optional<Found> byCode(String code, UUID site);

    /** In the order of the codes asked for; those that are not there are left out. */
    List<Kit> byCodes(Collection<String> codes, UUID site);

    /** The kit that a tube was put into. */
    Optional<Found> ofTube(String tubeCode, UUID site);

    List<Kit> ofCase(UUID caseId);

    /**
     * The latest made first.
     *
     * @param now says which are expired
     * @param before of what was made at that instant or earlier, those behind that kit
     */
    List<Found> list(UUID site, Optional<Which> which, Instant now, Instant before, UUID behind, int limit);

    /** How many there are of each, in the order of {@link Which}. */
    List<Integer> counts(UUID site, Instant now);

    /** What a bench may come across: those that are ready, and those linked since then. */
    List<Found> atBench(UUID site, Instant linkedSince, int most);
}
