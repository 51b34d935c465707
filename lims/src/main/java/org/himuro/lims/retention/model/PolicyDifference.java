package org.himuro.lims.retention.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.retention.Form;
import org.himuro.lims.retention.FormRule;
import org.himuro.lims.retention.PolicyVersion;

/**
 * What a version says otherwise than the one before it.
 *
 * @param form that it is about, where it is about one
 * @param before the versions themselves, to be put into words
 */
public record PolicyDifference(What what, Optional<Form> form, PolicyVersion before, PolicyVersion after) {

    public enum What {
        PRESET,
        PERIOD,
        KEEPERS,
        TRANSPORTS,
        RESERVE
    }

    /** In the order of the page; nothing where both say the same. */
    public static List<PolicyDifference> between(PolicyVersion before, PolicyVersion after) {
        var found = new ArrayList<PolicyDifference>();
        if (before.preset() != after.preset()) {
            found.add(new PolicyDifference(What.PRESET, Optional.empty(), before, after));
        }
        if (!before.period().equals(after.period())) {
            found.add(new PolicyDifference(What.PERIOD, Optional.empty(), before, after));
        }
        for (var form : Form.values()) {
            var was = before.of(form);
            var is = after.of(form);
            var of = Optional.of(form);
            if (!was.map(FormRule::keepers).equals(is.map(FormRule::keepers))) {
                found.add(new PolicyDifference(What.KEEPERS, of, before, after));
            }
            if (!was.map(FormRule::transports)
                    .orElse(List.of())
                    .equals(is.map(FormRule::transports).orElse(List.of()))) {
                found.add(new PolicyDifference(What.TRANSPORTS, of, before, after));
            }
            if (!was.flatMap(FormRule::reserve).equals(is.flatMap(FormRule::reserve))) {
                found.add(new PolicyDifference(What.RESERVE, of, before, after));
            }
        }
        return List.copyOf(found);
    }
}
