package org.himuro.lims.picking;

import java.util.List;
import java.util.UUID;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Recorded;

/** What picking knows of a tube, for its page. */
@FunctionalInterface
public interface TubePicks {
    /** @param own the tube's own facts */
    TubePick of(UUID tube, List<Recorded> own, Viewer viewer);
}
