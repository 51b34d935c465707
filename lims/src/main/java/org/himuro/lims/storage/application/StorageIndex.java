package org.himuro.lims.storage.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.storage.model.Contents;
import org.himuro.lims.storage.model.Position;

/**
 * Look-ups before an act. Codes never change; what is said about places is a hint that the decision checks against the
 * states it reads.
 */
public interface StorageIndex {
    /**
     * Tubes (by any of their codes), containers and cases that the site may read. A foreign code and an unknown one are both
     * absent, found out by the same statement.
     */
    Map<String, StreamRef> visible(UUID site, Collection<String> codes);

    /** Who is in these positions; free ones are absent. */
    Map<Position, UUID> occupants(Collection<Position> positions);

    /** Who is in this container. */
    Map<Position, UUID> occupants(UUID container);

    /** The containers themselves and all they stand in. */
    Set<UUID> upwards(Collection<UUID> containers);

    /** What lies anywhere in a container. */
    Contents contents(UUID container);

    /** Which of these codes are on a tube already, at whatever site. */
    Set<String> taken(Collection<String> codes);

    /** The streams that an act of this site wrote to. */
    List<StreamRef> writtenBy(UUID act, UUID site);

    /** The acting site's own three letters, for codes of containers. */
    String siteCode(UUID site);
}
