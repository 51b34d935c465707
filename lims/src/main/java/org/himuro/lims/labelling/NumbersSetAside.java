package org.himuro.lims.labelling;

import java.util.List;
import java.util.UUID;
import org.himuro.labels.id.CaseNumber;

/** Case numbers of a site that were set aside for its devices and that no case has yet: benches know them without the network (L1, C7). */
public interface NumbersSetAside {
    /** What such a number stands for once its case is opened. */
    record SetAside(String code, CaseNumber number) {}

    /** Those of leases that were not retired, the oldest lease first, in their order; at most so many. */
    List<SetAside> unused(UUID site, String siteCode, int most);

    /** Whether a case that nobody has opened yet may be opened with this code at the site, if only as of before its lease was retired. */
    boolean has(String code, UUID site);
}
