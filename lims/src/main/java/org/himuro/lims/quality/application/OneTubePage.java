package org.himuro.lims.quality.application;

import java.util.List;
import java.util.Map;
import org.himuro.lims.quality.TubeDesk;
import org.himuro.lims.shared.Reason;

/**
 * Quarantine and destruction of one tube, when something was refused.
 *
 * @param given what stood in the form
 */
public record OneTubePage(TubeDesk desk, Map<String, String> given, List<Reason> reasons) {
    public OneTubePage {
        given = Map.copyOf(given);
        reasons = List.copyOf(reasons);
    }
}
