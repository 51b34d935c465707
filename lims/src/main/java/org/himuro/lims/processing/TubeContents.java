package org.himuro.lims.processing;

import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Viewer;

/** What is in a tube and where it came from, for pages. */
@FunctionalInterface
public interface TubeContents {
    Optional<TubeContent> of(UUID tube, Viewer viewer);
}
