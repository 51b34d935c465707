package org.himuro.lims.retention;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tube;

/** Why tubes are kept at a site, told by the policies in force where places are proposed for them. */
@FunctionalInterface
public interface KeptBecause {
    /** By the id of each tube of whose form a policy in force says something: in words, also where it is to be kept elsewhere. */
    Map<UUID, List<Reason>> of(UUID site, Collection<Tube> tubes, Instant at, Reads reads);
}
