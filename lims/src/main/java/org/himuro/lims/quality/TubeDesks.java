package org.himuro.lims.quality;

import java.util.List;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Recorded;

/** What quality knows of a tube, for pages. */
@FunctionalInterface
public interface TubeDesks {
    /** @param own the tube's own facts */
    TubeDesk of(String code, List<Recorded> own, Viewer viewer);
}
