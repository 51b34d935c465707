package org.himuro.lims.sequencing.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.CaseCheck;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.laboratory.Laboratories;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.sequencing.OrderAnswer;
import org.himuro.lims.sequencing.OrderSequencing;
import org.himuro.lims.sequencing.Orders;
import org.himuro.lims.sequencing.SequencingEvent.OrderMarked;
import org.himuro.lims.sequencing.SequencingEvent.SequencingOrdered;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.lims.specimen.Tubes;
import org.himuro.sop.acceptance.RuleSet;

/** Whether sequencing may be ordered. All reasons at once. */
public final class Ordering {
    private Ordering() {}

    /**
     * What was made ready before the decision.
     *
     * @param tube where the code is one of a tube
     * @param check whether its case has what its protocol wants
     * @param rules the project's settings: country, and whether accreditation stops or warns
     */
    public record New(
            UUID id,
            String code,
            Optional<UUID> tube,
            Optional<CaseCheck> check,
            Optional<Sites.Site> laboratory,
            ShippingRules rules) {}

    public static Decision<OrderAnswer> decide(OrderSequencing command, New order, Reads reads, Act act) {
        var tube = order.tube()
                .flatMap(id -> reads.state(Tubes.KIND, id))
                .filter(t -> known(t, act.actor().site()));
        var reasons = new ArrayList<Reason>();
        var marks = new ArrayList<Reason>();
        tube.ifPresentOrElse(
                t -> against(t, command, order, reads, reasons), () -> reasons.add(UnknownCode.of(command.tube())));
        order.laboratory()
                .ifPresentOrElse(
                        site -> laboratory(site, order.rules(), command.assay(), tube, reads, act, reasons, marks),
                        () -> reasons.add(Reason.of("RECEIVER_UNKNOWN", UnknownCode.shown(command.laboratory()))));
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        var fact = new SequencingOrdered(
                order.code(),
                tube.orElseThrow().caseId(),
                tube.orElseThrow().id(),
                command.assay(),
                command.method(),
                RuleSet.shipped(command.method()).id(),
                order.laboratory().orElseThrow().id(),
                act.actor().site(),
                Optional.empty());
        var stream = Orders.KIND.ref(order.id());
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(stream, fact, act.occurredAt()));
        marks.forEach(m -> entries.add(new Entry(stream, new OrderMarked(m.code()), act.occurredAt())));
        return new Decision.Accepted<>(entries, new OrderAnswer(order.code(), Optional.empty(), List.of(), marks));
    }

    private static boolean known(Tube tube, UUID site) {
        return tube.collectedBy().equals(site)
                || tube.heldBy().equals(site)
                || tube.addressee().filter(site::equals).isPresent();
    }

    private static void against(Tube tube, OrderSequencing command, New order, Reads reads, List<Reason> reasons) {
        if (gone(tube)) {
            reasons.add(Reason.of("TUBE_" + tube.step(), tube.code()));
        }
        if (tube.quarantined()) {
            reasons.add(Reason.of("TUBE_QUARANTINED", tube.code()));
        }
        if (!command.assay().takes(tube.material()) || !command.assay().takesOrigin(tube.origin())) {
            reasons.add(Reason.of("ASSAY_DOES_NOT_FIT", tube.code(), tube.material(), command.assay()));
        }
        reasons.addAll(Consents.of(reads, tube.donor()).against(tube.code(), ConsentScope.WHOLE_GENOME));
        order.check().ifPresent(check -> reasons.addAll(check.against(tube.code(), reads)));
    }

    private static boolean gone(Tube tube) {
        return tube.step() == TubeStep.DESTROYED || tube.step() == TubeStep.MISSING;
    }

    private static void laboratory(
            Sites.Site site,
            ShippingRules rules,
            Assay assay,
            Optional<Tube> tube,
            Reads reads,
            Act act,
            List<Reason> reasons,
            List<Reason> marks) {
        var day = LocalDate.ofInstant(act.occurredAt(), site.zone());
        var laboratory = Laboratories.at(reads, site.id());
        if (site.category() != Sites.Category.LABORATORY) {
            reasons.add(Reason.of("NOT_A_LABORATORY", site.code()));
        }
        if (!site.country().equals(rules.country())) {
            reasons.add(Reason.of("RECEIVER_ABROAD", site.code(), site.country()));
        }
        var strict = rules.accreditation() == ShippingRules.Strictness.STOP;
        tube.map(Tube::material)
                .map(material -> Routing.accreditation(site.code(), laboratory, assay, material, day, rules))
                .orElseGet(() -> Routing.accreditation(site.code(), laboratory, day, rules))
                .ifPresent(reason -> (strict ? reasons : marks).add(reason));
        if (!laboratory.approvedOn(day)) {
            reasons.add(Reason.of("CONSORTIUM_APPROVAL_MISSING", site.code(), day));
        }
    }
}
