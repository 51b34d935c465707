package org.himuro.lims.storage.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.storage.model.Contents;
import org.himuro.lims.storage.model.FreeCells;
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

    /**
     * Who is in positions, and for which reservation they are held; free ones are absent.
     *
     * @param occupants tubes or containers
     */
    record Taken(Map<Position, UUID> occupants, Map<Position, UUID> reserved) {
        public static final Taken NONE = new Taken(Map.of(), Map.of());

        public Taken {
            occupants = Map.copyOf(occupants);
            reserved = Map.copyOf(reserved);
        }

        /** Of these positions alone. */
        Taken of(Collection<Position> positions) {
            var occupants = new HashMap<>(this.occupants);
            var reserved = new HashMap<>(this.reserved);
            occupants.keySet().retainAll(positions);
            reserved.keySet().retainAll(positions);
            return new Taken(occupants, reserved);
        }

        public boolean isTaken(Position position) {
            return occupants.containsKey(position) || reserved.containsKey(position);
        }
    }

    /** What is taken of these positions. */
    Taken taken(Collection<Position> positions);

    /** What is taken of this container. */
    Taken within(Collection<UUID> containers);

    /** Boxes at or below a container, as one walks past them, without places of quarantine unless it is itself in one. */
    List<FreeCells> free(UUID container);

    /** The reservation of this code, at the site. */
    Optional<UUID> reservation(String code, UUID site);

    /** The containers themselves and all they stand in. */
    Set<UUID> upwards(Collection<UUID> containers);

    /** What lies anywhere in a container. */
    Contents contents(UUID container);

    /** Which of these codes are on a tube already, at whatever site. */
    Set<String> takenCodes(Collection<String> codes);

    /** The streams that an act of this site wrote to. */
    List<StreamRef> writtenBy(UUID act, UUID site);

    /** The acting site's own three letters, for codes of containers. */
    String siteCode(UUID site);
}
