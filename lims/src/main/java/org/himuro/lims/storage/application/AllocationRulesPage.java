package org.himuro.lims.storage.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.AllocationRules;

/**
 * The rules of a site.
 *
 * @param typed as the form stands
 * @param version of the rules in force; 0 where the site has set none
 * @param history newest first
 */
public record AllocationRulesPage(
        AllocationRules rules,
        AllocationRules typed,
        int version,
        boolean maySet,
        boolean done,
        List<Past> history,
        List<Reason> reasons) {
    public AllocationRulesPage {
        history = List.copyOf(history);
        reasons = List.copyOf(reasons);
    }

    public record Past(int version, AllocationRules rules, Instant at, Optional<String> by) {}
}
