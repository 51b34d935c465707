package org.himuro.lims.storage.model;

import java.util.ArrayList;
import java.util.List;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.AllocationEvent.AllocationRulesSet;
import org.himuro.lims.storage.AllocationRulesAnswer;
import org.himuro.lims.storage.SetAllocationRules;
import org.himuro.lims.storage.SiteAllocation;
import org.himuro.lims.storage.SiteAllocations;

/** Whether a site's rules may be set. */
public final class AllocationDecisions {
    private AllocationDecisions() {}

    public static Decision<AllocationRulesAnswer> set(SetAllocationRules command, Act act, Reads reads) {
        var stream = SiteAllocations.streamOf(act.actor().site());
        var before = reads.state(SiteAllocations.KIND, stream);
        var version = before.map(SiteAllocation::version).orElse(0);
        var rules = command.rules();
        var reasons = new ArrayList<>(rules.contradictions());
        if (command.version() != version) {
            reasons.add(Reason.of("RULES_CHANGED_MEANWHILE", version));
        } else if (before.filter(b -> b.rules().equals(rules)).isPresent()) {
            reasons.add(Reason.of("RULES_UNCHANGED"));
        }
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        var set = new AllocationRulesSet(
                act.actor().site(),
                version + 1,
                rules.projects(),
                rules.materials(),
                rules.tumour(),
                rules.copies(),
                rules.caseTogether(),
                rules.order());
        return new Decision.Accepted<>(
                List.of(new Entry(SiteAllocations.KIND.ref(stream), set, act.occurredAt())),
                new AllocationRulesAnswer(version + 1));
    }
}
