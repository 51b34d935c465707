package org.himuro.lims.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register of devices: benches, operating rooms, wall boards, printers. */
public interface Devices {
    enum Kind {
        BENCH,
        OPERATING_ROOM,
        WALL_BOARD,
        PRINTER
    }

    /** @param room where it stands, as the site calls the place */
    record Device(
            UUID id, String code, UUID site, Kind kind, String room, boolean active, Optional<String> tokenHash) {}

    Optional<Device> byId(UUID id);

    Optional<Device> byCode(String code);

    List<Device> at(UUID site);

    List<Device> all();
}
