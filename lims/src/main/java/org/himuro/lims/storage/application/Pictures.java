package org.himuro.lims.storage.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Material;

/** What pictures of places are drawn from, narrowed to the containers that the site may read. */
public interface Pictures {
    /** Empty where it is unknown or another site's. */
    Optional<Place> place(String code, UUID site, boolean every);

    /** Units of the site, with everything counted that is in them. */
    List<Counted> units(UUID site, boolean every);

    /** Containers directly inside, with all tubes and positions counted below them. */
    List<Counted> inside(UUID container);

    /** Buildings and rooms of the site. */
    List<Room> rooms(UUID site, boolean every);

    /** Where units of a room are drawn, those that somebody has arranged. */
    Map<UUID, Spot> spots(UUID room);

    /** @param in what it stands in @param inside how many stand directly in it */
    record Room(String code, ContainerType type, String name, Optional<String> in, int inside) {}

    /** @param x column from 0 @param y row from 0 */
    record Spot(int x, int y) {}

    /** Tubes directly inside. */
    List<Lying> tubes(UUID box);

    record Place(
            UUID id,
            String code,
            ContainerType type,
            String name,
            int rows,
            int columns,
            String temperatureClass,
            Optional<UUID> parent) {}

    /** Positions of a box that are reserved. */
    List<Claimed> claims(UUID box);

    /** Positions of a box that are kept for tubes that are out, each with its tube's code. */
    Map<String, String> kept(UUID box);

    /**
     * All boxes below it together.
     *
     * @param capacity positions for tubes
     * @param reserved positions without a tube that are not free: reserved, or kept for a tube that is out
     */
    record Counted(Place place, Optional<String> cell, long tubes, long capacity, long reserved) {}

    /** @param by who reserved it @param purpose a code of {@link org.himuro.lims.storage.ReservationPurposes} */
    record Claimed(String cell, String reservation, UUID by, String purpose, Instant until) {}

    /** @param cell empty where the container has no positions */
    record Lying(String code, Material material, String cell, String caseCode, String project) {}
}
