package org.himuro.lims.inspection.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.inspection.InspectAnswer;
import org.himuro.lims.inspection.InspectTubes;
import org.himuro.lims.inspection.InspectedLine;
import org.himuro.lims.inspection.Inspection;
import org.himuro.lims.inspection.InspectionEvent.TubeInspected;
import org.himuro.lims.inspection.Inspections;
import org.himuro.lims.inspection.Limits;
import org.himuro.lims.inspection.LimitsOfLaboratories;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.processing.Measurement;
import org.himuro.lims.sequencing.Orders;
import org.himuro.lims.sequencing.SequencingOrder;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.lims.specimen.Tubes;

/** The acceptance inspection of tubes: all of them, or none with every reason. */
public final class Inspecting {
    private Inspecting() {}

    /**
     * What was looked up before the decision.
     *
     * @param tubes by the codes of the request
     * @param orders to this laboratory, by tube
     * @param measured what was measured last, by tube
     */
    public record Known(Map<String, UUID> tubes, Map<UUID, UUID> orders, Map<UUID, List<Measurement>> measured) {
        public Known {
            tubes = Map.copyOf(tubes);
            orders = Map.copyOf(orders);
            measured = Map.copyOf(measured);
        }
    }

    /** Whether the site has it from somebody else and holds it now. */
    public static boolean received(Tube tube, UUID site) {
        return tube.heldBy().equals(site)
                && !tube.collectedBy().equals(site)
                && tube.place() != TubePlace.PARCEL
                && tube.step() != TubeStep.DESTROYED
                && tube.step() != TubeStep.MISSING;
    }

    public static Decision<InspectAnswer> decide(InspectTubes command, Known known, Reads reads, Act act) {
        var site = act.actor().site();
        var reasons = new LinkedHashSet<Reason>();
        if (command.tubes().isEmpty()) {
            reasons.add(Reason.of("LIST_EMPTY", "tubes"));
        }
        if (command.tubes().size() > InspectTubes.MOST) {
            return Decision.refused(Reason.of("TOO_MANY", InspectTubes.MOST));
        }
        var tubes = tubes(command, known, reads, reasons);
        var orders = reads.states(Orders.KIND, known.orders().values());
        for (var tube : tubes.values()) {
            if (!received(tube, site)) {
                reasons.add(Reason.of("TUBE_NOT_RECEIVED_HERE", tube.code()));
            } else if (order(tube, known, orders, site).isEmpty()) {
                reasons.add(Reason.of("NO_ORDER_FOR_TUBE", tube.code()));
            }
        }
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(List.copyOf(reasons));
        }
        var limits = LimitsOfLaboratories.of(reads, site);
        var entries = new ArrayList<Entry>();
        var judged = new ArrayList<InspectAnswer.Judged>();
        for (var tube : tubes.values()) {
            var order = order(tube, known, orders, site).orElseThrow();
            var fact = inspected(tube, order, limits, known.measured().getOrDefault(tube.id(), List.of()), site);
            entries.add(new Entry(Inspections.KIND.ref(Inspections.idOf(tube.id(), site)), fact, act.occurredAt()));
            judged.add(new InspectAnswer.Judged(tube.code(), fact.result(), reasons(fact)));
        }
        return new Decision.Accepted<>(entries, new InspectAnswer(limits.version(), judged));
    }

    private static Optional<SequencingOrder> order(
            Tube tube, Known known, Map<UUID, SequencingOrder> orders, UUID site) {
        return Optional.ofNullable(known.orders().get(tube.id()))
                .map(orders::get)
                .filter(o -> o.laboratory().equals(site));
    }

    private static TubeInspected inspected(
            Tube tube, SequencingOrder order, Limits limits, List<Measurement> measured, UUID site) {
        var values = Values.of(measured);
        var verdict = Values.judge(limits.rules(), order.assay(), tube, values);
        return new TubeInspected(
                tube.id(),
                site,
                order.id(),
                order.site(),
                verdict.result(),
                limits.version(),
                limits.example(),
                values,
                Values.lines(verdict));
    }

    private static List<Reason> reasons(TubeInspected fact) {
        return fact.lines().isEmpty()
                ? List.of(Reason.of(Inspection.why(fact.version())))
                : fact.lines().stream()
                        .map(InspectedLine::reason)
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static Map<UUID, Tube> tubes(
            InspectTubes command, Known known, Reads reads, LinkedHashSet<Reason> reasons) {
        var states = reads.states(Tubes.KIND, known.tubes().values());
        var found = new LinkedHashMap<UUID, Tube>();
        for (var asked : command.tubes()) {
            var tube = Optional.ofNullable(known.tubes().get(asked)).map(states::get);
            if (tube.isEmpty()) {
                reasons.add(UnknownCode.of(asked));
            } else if (found.put(tube.get().id(), tube.get()) != null) {
                reasons.add(Reason.of("TUBE_TWICE", tube.get().code()));
            }
        }
        return found;
    }
}
