package org.himuro.lims.procedure.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.shared.Reason;
import org.himuro.sop.document.Fault;
import org.himuro.sop.procedure.Difference;
import org.himuro.sop.procedure.Procedure;

/**
 * A text on its way to a draft.
 *
 * @param yaml as it was given
 * @param procedure what it says, where it is sound
 * @param against the version that it would take the place of
 */
public record DraftPage(
        String yaml,
        Optional<Procedure> procedure,
        Optional<Procedure> against,
        List<Difference> changes,
        List<Fault> faults,
        List<Reason> reasons) {
    public DraftPage {
        changes = List.copyOf(changes);
        faults = List.copyOf(faults);
        reasons = List.copyOf(reasons);
    }

    public static DraftPage empty(String yaml) {
        return new DraftPage(yaml, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());
    }
}
