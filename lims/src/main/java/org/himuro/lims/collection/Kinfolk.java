package org.himuro.lims.collection;

import java.util.List;
import java.util.UUID;
import org.himuro.lims.specimen.Kinship;

/** Who is known to be related to a donor. Looked up without a lock. */
public interface Kinfolk {
    /** Ids of what is known about the donor's relatives, also of what was withdrawn. */
    List<UUID> relations(UUID proband);

    /** Ids of what is known among all who are related to the donors of two cases, however far. */
    List<UUID> families(UUID caseId, UUID other);

    /** Both ways: the donor's relatives, and whose relative the donor is. @param code a case of the other one */
    record Line(Kinship kinship, String code, boolean relative) {}

    List<Line> of(UUID donor, UUID site);
}
