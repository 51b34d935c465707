package org.himuro.lims.labelling;

import java.util.List;
import java.util.UUID;
import org.himuro.lims.specimen.Material;

/** The next codes of a case's tubes, in order, of the counter of the case and the material's letter. */
public interface TubeCodes {
    /**
     * @param line which block of the act this is: two of one act for the same case and letter are two blocks
     * @param caseCode code of the case
     * @return fewer than wanted where the suffixes are used up; none where the code is of no case of ours
     */
    List<String> next(UUID act, int line, String caseCode, Material material, int count);
}
