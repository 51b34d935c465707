package org.himuro.lims.inspection.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.inspection.Inspection;
import org.himuro.lims.platform.web.TimeKey;

/** Inspections that a site made, or whose orders are its own. */
public interface InspectionQueries {
    /** What is read of a list. */
    enum Which {
        /** Somebody has to decide. */
        WAITING,
        DECIDED,
        UNDETERMINED,
        ACCEPTED
    }

    /** The latest first. */
    List<Inspection> list(VisibleSites sites, Which which, TimeKey after, int limit);

    /** The latest first. */
    List<Inspection> ofTubes(VisibleSites sites, Collection<UUID> tubes);
}
