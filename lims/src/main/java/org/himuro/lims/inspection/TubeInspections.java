package org.himuro.lims.inspection;

import java.util.List;
import java.util.UUID;
import org.himuro.lims.identity.Viewer;

/** What laboratories found of a tube when they received it, for its page. */
@FunctionalInterface
public interface TubeInspections {
    /** The latest first; none that the reader may not see. */
    List<Inspection> of(UUID tube, Viewer viewer);
}
