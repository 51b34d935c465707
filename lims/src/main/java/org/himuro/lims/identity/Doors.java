package org.himuro.lims.identity;

import java.util.List;
import org.himuro.lims.platform.web.Door;

/** The pages that a person may open, for the palette of every page. Implemented where all pages are known. */
@FunctionalInterface
public interface Doors {
    /** In the order of their groups. */
    List<Door> of(Viewer viewer);
}
