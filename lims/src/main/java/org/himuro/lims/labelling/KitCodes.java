package org.himuro.lims.labelling;

import java.util.List;
import java.util.UUID;
import org.himuro.lims.specimen.Material;

/**
 * The next codes of kits: the box's of the counter of its site, the tubes' of a number that no case gets, from the counter of
 * project, site and year.
 */
public interface KitCodes {
    /** @param tubes in the order of the materials that were asked for */
    record CodesOfKit(String code, List<String> tubes) {
        public CodesOfKit {
            tubes = List.copyOf(tubes);
        }
    }

    /**
     * @param project of letters without I, O, Q
     * @param site three letters without I, O, Q
     * @param year the last two digits
     * @param materials one for each tube of a kit
     * @param kits how many
     * @return none where the scheme has no such codes: letters wrong, or the numbers used up
     */
    List<CodesOfKit> next(UUID act, String project, String site, int year, List<Material> materials, int kits);
}
