package org.himuro.lims.monitoring;

import java.util.List;
import java.util.UUID;
import org.himuro.lims.identity.Viewer;

/** What the loggers of parcels say about one tube while it was inside. */
public interface TubeExcursions {
    /** @param parcel its code */
    record Line(String parcel, Excursion excursion) {}

    /** The latest first; of parcels that the viewer's site sends or receives. */
    List<Line> of(UUID tube, Viewer viewer);
}
