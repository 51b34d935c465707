package org.himuro.lims.monitoring;

import java.util.List;
import java.util.UUID;
import org.himuro.lims.identity.Viewer;

/** What the loggers of parcels say about one tube while it was inside. */
public interface TubeExcursions {
    /** @param parcel its code @param mayOpen the viewer may see the whole course */
    record Line(String parcel, Excursion excursion, boolean mayOpen) {}

    /** The latest first; of parcels that the viewer's site sends or receives. */
    List<Line> of(UUID tube, Viewer viewer);
}
