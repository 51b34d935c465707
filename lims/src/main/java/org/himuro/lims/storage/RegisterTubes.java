package org.himuro.lims.storage;

import java.util.List;
import org.himuro.lims.specimen.Material;

/**
 * A request: tubes that exist and carry a code, bound to a case in one act. For tubes of makers with codes of their own,
 * for pre-filled racks, and for taking over a stock.
 *
 * @param caseCode the case they belong to
 * @param tubes 1 to {@link StoreTubes#MOST}
 */
public record RegisterTubes(String caseCode, Material material, List<NewTube> tubes) {
    public RegisterTubes {
        tubes = List.copyOf(tubes);
    }

    /**
     * @param code what the tube is called: ours where it has a label of ours, else the maker's, leading zeros kept
     * @param aliases further codes on the same tube, e.g. the maker's at its bottom
     */
    public record NewTube(String code, List<String> aliases) {
        public NewTube {
            aliases = List.copyOf(aliases);
        }

        public static NewTube of(String code) {
            return new NewTube(code, List.of());
        }
    }
}
