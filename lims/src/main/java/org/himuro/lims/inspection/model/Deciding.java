package org.himuro.lims.inspection.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.inspection.DecideInspection;
import org.himuro.lims.inspection.DecidedAnswer;
import org.himuro.lims.inspection.Disposition;
import org.himuro.lims.inspection.Inspection;
import org.himuro.lims.inspection.InspectionEvent.InspectionDecided;
import org.himuro.lims.inspection.Inspections;
import org.himuro.lims.inspection.Sister;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.sequencing.Orders;
import org.himuro.lims.sequencing.SequencingEvent.TubeReplaced;
import org.himuro.lims.sequencing.SequencingOrder;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.Tubes;
import org.himuro.sop.receipt.ReceiptVerdict.Result;

/** Whether a tube that was not simply accepted may become what whoever ordered says. All reasons at once. */
public final class Deciding {
    private Deciding() {}

    /**
     * What was looked up before the decision.
     *
     * @param inspection of the tube at the laboratory
     * @param by the sister, where its code is one of a tube
     * @param pick the list on which it is to be fetched
     * @param sisters asked in the act's own read phase, so that what they rest on holds at the write
     */
    public record Known(Optional<UUID> inspection, Optional<UUID> by, Optional<String> pick, Proposing sisters) {}

    /** The tubes of the same case as sisters. */
    @FunctionalInterface
    public interface Proposing {
        List<Sister> of(Tube instead, SequencingOrder order, Reads reads);
    }

    public static Decision<DecidedAnswer> decide(DecideInspection command, Known known, Reads reads, Act act) {
        var inspection = known.inspection()
                .flatMap(id -> reads.state(Inspections.KIND, id))
                .filter(i -> i.times() > 0 && i.site().equals(act.actor().site()));
        var tube = inspection.flatMap(i -> reads.state(Tubes.KIND, i.tube()));
        var order = inspection.flatMap(i -> reads.state(Orders.KIND, i.sequencing()));
        if (tube.isEmpty() || order.isEmpty()) {
            return Decision.refused(UnknownCode.of(command.tube()));
        }
        var i = inspection.orElseThrow();
        var reasons = new ArrayList<Reason>();
        waits(i, tube.get(), reasons);
        if (command.disposition() == Disposition.PROCEED) {
            proceeds(tube.get(), reads, reasons);
        }
        if (command.disposition() == Disposition.REPLACE) {
            replaced(command, known, tube.get(), order.get(), reads, reasons);
        } else if (command.by().isPresent()) {
            reasons.add(Reason.of("SISTER_NOT_ASKED"));
        }
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(List.copyOf(reasons));
        }
        boolean replaces = command.disposition() == Disposition.REPLACE;
        var by = replaces ? known.by() : Optional.<UUID>empty();
        var pick = replaces ? known.pick() : Optional.<String>empty();
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(
                Inspections.KIND.ref(i.id()),
                new InspectionDecided(command.disposition(), command.because(), by, pick),
                act.occurredAt()));
        by.ifPresent(sister -> entries.add(
                new Entry(Orders.KIND.ref(i.sequencing()), new TubeReplaced(i.tube(), sister), act.occurredAt())));
        return new Decision.Accepted<>(
                entries, new DecidedAnswer(command.tube(), command.disposition(), pick, Optional.empty(), List.of()));
    }

    /** The list that was made for it just now is no other's. */
    private static List<Reason> others(Sister sister, Known known) {
        return sister.against().stream()
                .filter(r -> !r.code().equals("ON_OTHER_PICK")
                        || known.pick().filter(r.args().getLast()::equals).isEmpty())
                .toList();
    }

    private static void waits(Inspection i, Tube tube, List<Reason> reasons) {
        i.decision().ifPresent(d -> reasons.add(Reason.of("INSPECTION_DECIDED", tube.code(), d)));
        if (i.result() == Result.ACCEPT || i.result() == Result.UNDETERMINED) {
            reasons.add(Reason.of("NOTHING_TO_DECIDE", tube.code(), i.result()));
        }
    }

    private static void proceeds(Tube tube, Reads reads, List<Reason> reasons) {
        if (tube.quarantined()) {
            reasons.add(Reason.of("TUBE_QUARANTINED", tube.code()));
        }
        reasons.addAll(Consents.of(reads, tube.donor()).against(tube.code(), ConsentScope.WHOLE_GENOME));
    }

    private static void replaced(
            DecideInspection command,
            Known known,
            Tube tube,
            SequencingOrder order,
            Reads reads,
            List<Reason> reasons) {
        if (!order.tube().equals(tube.id())) {
            reasons.add(Reason.of("ORDER_HAS_ANOTHER_TUBE", order.code(), tube.code()));
        }
        if (order.result().isPresent()) {
            reasons.add(Reason.of("ORDER_IS_JUDGED", order.code()));
        }
        reasons.addAll(Consents.of(reads, tube.donor()).against(tube.code(), ConsentScope.WHOLE_GENOME));
        var code = command.by().orElse("");
        known.sisters().of(tube, order, reads).stream()
                .filter(s -> s.code().equals(code) && known.by().isPresent())
                .findFirst()
                .ifPresentOrElse(s -> reasons.addAll(others(s, known)), () -> reasons.add(UnknownCode.of(code)));
    }
}
