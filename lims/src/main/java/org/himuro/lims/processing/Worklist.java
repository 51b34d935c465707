package org.himuro.lims.processing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Preparation;

/**
 * A list of tubes to be worked off (W4).
 *
 * @param material of the new tubes
 * @param procedure the SOP it is worked off by, by its id
 * @param kit that is meant to be used, as are the lot and the equipment
 * @param lines in their order
 */
public record Worklist(
        UUID id,
        String code,
        UUID site,
        Preparation preparation,
        Material material,
        String procedure,
        UUID madeBy,
        Instant madeAt,
        boolean closed,
        Optional<UUID> processing,
        Optional<String> kit,
        Optional<String> lot,
        Optional<String> equipment,
        List<Line> lines) {
    public Worklist {
        lines = List.copyOf(lines);
    }

    /**
     * @param picked it is in hand
     * @param child the new tube that was scanned beside it
     */
    public record Line(UUID tube, boolean picked, Optional<String> child) {}

    public Optional<Line> line(UUID tube) {
        return lines.stream().filter(l -> l.tube().equals(tube)).findFirst();
    }

    /** How many are in hand. */
    public long picked() {
        return lines.stream().filter(Line::picked).count();
    }
}
