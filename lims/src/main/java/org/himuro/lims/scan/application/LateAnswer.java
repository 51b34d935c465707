package org.himuro.lims.scan.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.shared.Reason;

/**
 * What became of a late entry.
 *
 * @param said what was recorded; empty where nothing was
 * @param code of the tube or case, for a link
 * @param reasons why not, or what to look at
 */
public record LateAnswer(Optional<Phrase> said, Optional<String> code, List<Reason> reasons) {
    public LateAnswer {
        reasons = List.copyOf(reasons);
    }

    static LateAnswer no(List<Reason> reasons) {
        return new LateAnswer(Optional.empty(), Optional.empty(), reasons);
    }
}
