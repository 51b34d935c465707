package org.himuro.lims.laboratory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.sop.acceptance.AssayKind;

/** What a laboratory is asked to do and has done, known by whoever keeps the orders. */
public interface LaboratoryWork {
    /** An order without a verdict. */
    record InProgress(String order, AssayKind assay, Instant orderedAt) {}

    /**
     * What it has done for the programme, of all who order.
     *
     * @param accepted judged and accepted, with or without a condition
     * @param judged accepted or rejected
     */
    record Done(int ordered, int open, int accepted, int judged) {}

    /** @param laboratory the site's id. Oldest first, as far as the sites may see them; at most {@code limit}. */
    List<InProgress> inProgress(UUID laboratory, VisibleSites sites, int limit);

    Done done(UUID laboratory);
}
