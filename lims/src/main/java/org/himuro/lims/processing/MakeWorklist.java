package org.himuro.lims.processing;

import java.util.List;
import org.himuro.lims.specimen.Material;

/**
 * A list of tubes from which something is to be made, each into one new tube (request {@code make-worklist}; W4). Refused with
 * every reason about every tube.
 *
 * @param material of the new tubes; where it is that of a tube, that one is aliquoted
 * @param procedure the SOP, by its id
 * @param tubes codes, 1 to {@link ProcessTubes#MOST}, in the order of the list
 */
public record MakeWorklist(Material material, String procedure, List<String> tubes) {
    public MakeWorklist {
        tubes = List.copyOf(tubes);
    }
}
