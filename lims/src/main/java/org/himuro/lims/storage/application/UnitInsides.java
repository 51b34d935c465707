package org.himuro.lims.storage.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All that stands in a unit, at any depth, and how many tubes are in it: a few statements however many they are. */
public interface UnitInsides {
    /** What is outside before what stands in it, each level by position, then code. */
    List<Standing> below(UUID unit);

    /** Tubes directly in each container. */
    List<Tally> tubes(UUID unit);

    /** The same, project by project. */
    List<Tally> byProject(UUID unit);

    /** The same with the earliest time since when one of them is kept. */
    List<Tally> byAge(UUID unit);

    /** Positions directly in each container without a tube that are not free: reserved, or kept for a tube that is out. */
    Map<UUID, Long> reserved(UUID unit);

    /** @param cell where it stands itself */
    record Standing(Pictures.Place place, Optional<String> cell) {}

    /** @param project empty where it was not asked @param since when the oldest was frozen, else sampled; empty where unknown or not asked */
    record Tally(UUID container, long tubes, String project, Optional<Instant> since) {}
}
