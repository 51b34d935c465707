package org.himuro.lims.storage.application;

import java.util.List;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.AllocationRules;

/**
 * Where places are asked for.
 *
 * @param tubes as they stand in the form, one a line
 * @param leaving boxes that these tubes are to leave
 * @param homeless frozen tubes of the site that have no place and are proposed none
 */
public record AllocatePage(
        String tubes, String leaving, int homeless, AllocationRules rules, boolean maySetRules, List<Reason> reasons) {
    public AllocatePage {
        reasons = List.copyOf(reasons);
    }
}
