package org.himuro.lims.processing;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.specimen.Material;

/**
 * A list of tubes from which something is to be made, each into one new tube (request {@code make-worklist}; W4). Refused with
 * every reason about every tube.
 *
 * @param material of the new tubes; where it is that of a tube, that one is aliquoted
 * @param procedure the SOP, by its id
 * @param kit that is meant to be used, as it was scanned; so are the lot and the equipment
 * @param tubes codes, 1 to {@link ProcessTubes#MOST}, in the order of the list
 */
public record MakeWorklist(
        Material material,
        String procedure,
        Optional<String> kit,
        Optional<String> lot,
        Optional<String> equipment,
        List<String> tubes) {
    public MakeWorklist {
        tubes = List.copyOf(tubes);
    }
}
