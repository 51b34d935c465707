package org.himuro.lims.retention;

import java.util.Optional;
import org.himuro.lims.identity.Viewer;

/** What is kept of a tube, for pages. */
@FunctionalInterface
public interface TubeKeeps {
    /** Empty where the tube is unknown or another site's, or ended. */
    Optional<TubeKeep> of(String code, Viewer viewer);
}
