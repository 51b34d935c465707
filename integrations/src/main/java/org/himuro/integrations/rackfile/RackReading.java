package org.himuro.integrations.rackfile;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One rack as a device saw it (L5).
 *
 * @param rackCode the rack's own code, as written
 * @param readAt the device's local time, without zone
 * @param cells in the order of rows, then columns; positions the file does not mention are not here
 * @param geometry the rack's shape
 * @param mapping name of the mapping the file was read with
 * @param charset encoding of the file
 * @param sha256 fingerprint of the raw file
 */
public record RackReading(
        Optional<String> rackCode,
        Optional<LocalDateTime> readAt,
        List<RackCell> cells,
        Geometry geometry,
        String mapping,
        String charset,
        String sha256) {

    public RackReading {
        cells = List.copyOf(cells);
    }

    /** How many cells are in this state. */
    public long count(RackCell.State state) {
        return cells.stream().filter(cell -> cell.state() == state).count();
    }
}
