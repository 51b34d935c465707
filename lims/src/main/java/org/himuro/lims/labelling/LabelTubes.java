package org.himuro.lims.labelling;

import java.util.List;
import org.himuro.lims.specimen.Material;

/**
 * New tubes for cases (request {@code label-tubes}; C2, L1). Several cases in one act: a morning's list.
 *
 * <p>Refused: {@code CASE_UNKNOWN}, {@code CASE_CLOSED}, {@code CONSENT_...}, {@code COUNT_OUT_OF_RANGE},
 * {@code SUFFIXES_USED_UP}.
 */
public record LabelTubes(List<Wanted> wanted) {
    public LabelTubes {
        wanted = List.copyOf(wanted);
    }

    /**
     * @param caseCode code of the case
     * @param count 1 to 99
     */
    public record Wanted(String caseCode, Material material, int count) {}
}
