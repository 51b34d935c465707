package org.himuro.lims.collection.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.himuro.lims.collection.KitCheck;
import org.himuro.lims.collection.LinkKit;
import org.himuro.lims.collection.LinkedKit;
import org.himuro.lims.collection.Protocols;
import org.himuro.lims.collection.ReportKitUsed;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.CaseEvent.CaseMarked;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.Kit;
import org.himuro.lims.specimen.Kit.KitTube;
import org.himuro.lims.specimen.Kit.Step;
import org.himuro.lims.specimen.KitEvent.KitClaimed;
import org.himuro.lims.specimen.KitEvent.KitLinked;
import org.himuro.lims.specimen.Kits;
import org.himuro.lims.specimen.TubeEvent.TubeLabelled;
import org.himuro.lims.specimen.Tubes;

/**
 * A kit becomes a case's (C8): one fact of the kit, and each tube that is in it has its case. That it is linked once is held by a
 * key.
 *
 * @param ids for the streams of its tubes
 */
public record KitLinking(Protocols protocols, Supplier<UUID> ids) {

    public Decision<LinkedKit> link(LinkKit command, Act act, Reads reads) {
        var kit = KitDecisions.own(Optional.of(command.kit()), act, reads);
        var owner = reads.state(Cases.KIND, command.caseId())
                .filter(c -> c.site().equals(act.actor().site()));
        if (kit.isEmpty() || owner.isEmpty()) {
            return Decision.refused(
                    kit.isEmpty() ? KitDecisions.unknown("") : Reason.of("CASE_UNKNOWN", command.caseId()));
        }
        var k = kit.get();
        var c = owner.get();
        var reasons = new ArrayList<>(KitDecisions.notReady(k, reads));
        var check = check(k, c, act);
        reasons.addAll(check.refusals());
        if (!command.asked()) {
            reasons.addAll(check.questions());
        }
        reasons.addAll(standing(c, reads));
        return reasons.isEmpty() ? linked(k, c, check.questions(), act) : new Decision.Refused<>(reasons);
    }

    /** It was done at a bench that knew no better: what nobody else has done meanwhile holds, the rest is marked. */
    public Decision<LinkedKit> used(ReportKitUsed command, Act act, Reads reads) {
        var kit = reads.state(Kits.KIND, command.kit());
        var owner = reads.state(Cases.KIND, command.caseId());
        if (kit.isEmpty() || owner.isEmpty()) {
            var marks = List.of(Reason.of(kit.isEmpty() ? "KIT_UNKNOWN" : "CASE_UNKNOWN", ""));
            return new Decision.Accepted<>(List.of(), new LinkedKit("", "", List.of(), marks));
        }
        var k = kit.get();
        var c = owner.get();
        if (k.caseId().filter(c.id()::equals).isPresent()) {
            return new Decision.Accepted<>(List.of(), new LinkedKit(k.code(), c.code(), codes(k), List.of()));
        }
        if (k.step() == Step.LINKED || !k.site().equals(c.site())) {
            return claimed(k, c, act, reads);
        }
        var check = check(k, c, act);
        var against = new ArrayList<>(KitDecisions.notReady(k, reads));
        against.addAll(check.refusals());
        against.addAll(check.questions());
        against.addAll(standing(c, reads));
        return linked(k, c, against, act);
    }

    private KitCheck check(Kit kit, Case owner, Act act) {
        var follows = protocols.of(owner).map(p -> p.version().id());
        return KitCheck.of(kit, follows, protocols.refusesExpired(kit), act.occurredAt());
    }

    private static List<Reason> standing(Case owner, Reads reads) {
        var reasons = new ArrayList<Reason>();
        if (owner.closed()) {
            reasons.add(Reason.of("CASE_CLOSED", owner.code()));
        }
        reasons.addAll(Consents.of(reads, owner.donor()).against(owner.code(), ConsentScope.WHOLE_GENOME));
        return reasons;
    }

    /** The kit first: where it is linked already, its key says so before any of its tubes does. */
    private Decision<LinkedKit> linked(Kit kit, Case owner, List<Reason> against, Act act) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(Kits.KIND.ref(kit.id()), new KitLinked(owner.id()), act.occurredAt()));
        for (var tube : kit.in()) {
            var label = new TubeLabelled(
                    tube.code(), owner.id(), owner.donor(), tube.material(), Optional.empty(), owner.site());
            entries.add(new Entry(Tubes.KIND.ref(ids.get()), label, act.occurredAt()));
        }
        entries.addAll(marked(owner, against, act));
        return new Decision.Accepted<>(entries, new LinkedKit(kit.code(), owner.code(), codes(kit), against));
    }

    private static Decision<LinkedKit> claimed(Kit kit, Case owner, Act act, Reads reads) {
        var marks = List.of(Reason.of("KIT_LINKED", kit.code(), caseCode(kit, reads)));
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(Kits.KIND.ref(kit.id()), new KitClaimed(owner.id()), act.occurredAt()));
        entries.addAll(marked(owner, marks, act));
        return new Decision.Accepted<>(entries, new LinkedKit(kit.code(), owner.code(), List.of(), marks));
    }

    private static List<Entry> marked(Case owner, List<Reason> marks, Act act) {
        return marks.stream()
                .map(Reason::code)
                .distinct()
                .map(code -> new Entry(Cases.KIND.ref(owner.id()), new CaseMarked(code), act.occurredAt()))
                .toList();
    }

    private static List<String> codes(Kit kit) {
        return kit.in().stream().map(KitTube::code).toList();
    }

    static String caseCode(Kit kit, Reads reads) {
        return kit.caseId()
                .flatMap(id -> reads.state(Cases.KIND, id))
                .map(Case::code)
                .orElse("");
    }
}
