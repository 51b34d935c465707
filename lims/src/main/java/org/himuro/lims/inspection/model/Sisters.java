package org.himuro.lims.inspection.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.inspection.InspectedLine;
import org.himuro.lims.inspection.InspectedValue;
import org.himuro.lims.inspection.Sister;
import org.himuro.lims.sequencing.SequencingOrder;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.sop.protocol.SpecimenMaterial;
import org.himuro.sop.receipt.Measure;
import org.himuro.sop.receipt.ReceiptInspection;
import org.himuro.sop.receipt.ReceiptLimit.Missed;
import org.himuro.sop.receipt.ReceiptRules;
import org.himuro.sop.receipt.ReceiptVerdict;
import org.himuro.sop.receipt.ReceiptVerdict.Outcome;
import org.himuro.sop.receipt.ReceiptVerdict.Result;

/**
 * Which tube of the same case may stand in for one that was not accepted: of the same material and the same side of the pair, in its place
 * in the stock of the site, promised to nobody, free to leave, and not known to miss a limit that must be kept.
 */
public final class Sisters {
    private Sisters() {}

    /**
     * What is known of the case's tubes.
     *
     * @param values what was measured last, by tube
     * @param leave what holds, the policy and the reserve have against each leaving for this
     * @param listed lists on which tubes are to be fetched, by tube
     * @param ordered orders for which tubes wait, by tube
     */
    public record Stock(
            List<Tube> tubes,
            Map<UUID, List<InspectedValue>> values,
            Map<UUID, List<Reason>> leave,
            Map<UUID, String> listed,
            Map<UUID, String> ordered) {
        public Stock {
            tubes = List.copyOf(tubes);
            values = Map.copyOf(values);
            leave = Map.copyOf(leave);
            listed = Map.copyOf(listed);
            ordered = Map.copyOf(ordered);
        }
    }

    private record Ranked(Sister sister, int verdict, BigDecimal much) {}

    /** Those that may, the best first; then those that may not, by code. The tube itself is none. */
    public static List<Sister> propose(Tube instead, SequencingOrder order, ReceiptRules rules, Stock stock) {
        var ranked = stock.tubes().stream()
                .filter(t -> !t.id().equals(instead.id()))
                .map(t -> ranked(t, instead, order, rules, stock))
                .toList();
        var proposed = new ArrayList<Sister>();
        ranked.stream()
                .filter(r -> r.sister().may())
                .sorted(Comparator.comparingInt(Ranked::verdict)
                        .thenComparing(r -> r.sister().thaws())
                        .thenComparing(Ranked::much, Comparator.reverseOrder())
                        .thenComparing(r -> r.sister().code()))
                .forEach(r -> proposed.add(r.sister()));
        ranked.stream()
                .map(Ranked::sister)
                .filter(s -> !s.may())
                .sorted(Comparator.comparing(Sister::code))
                .forEach(proposed::add);
        return proposed;
    }

    private static Ranked ranked(Tube tube, Tube instead, SequencingOrder order, ReceiptRules rules, Stock stock) {
        var found = Values.inStock(tube, stock.values().getOrDefault(tube.id(), List.of()));
        var verdict = ReceiptInspection.judge(
                rules,
                order.assay().kind(),
                SpecimenMaterial.valueOf(tube.material().name()),
                found);
        var against = new ArrayList<Reason>();
        kind(tube, instead, against);
        if (against.isEmpty()) {
            place(tube, order.site(), against);
            promised(tube, stock, against);
            against.addAll(stock.leave().getOrDefault(tube.id(), List.of()));
            quality(tube, verdict, against);
        }
        var sister = new Sister(tube.code(), verdict.result(), tube.thaws(), reasons(tube, verdict), against);
        return new Ranked(sister, rank(verdict.result()), much(verdict, tube));
    }

    private static void kind(Tube tube, Tube instead, List<Reason> against) {
        if (tube.material() != instead.material()) {
            against.add(Reason.of("SISTER_OTHER_MATERIAL", tube.code(), tube.material()));
        } else if (!tube.origin().equals(instead.origin())) {
            against.add(Reason.of(
                    "SISTER_OTHER_ORIGIN",
                    tube.code(),
                    tube.origin().map(Enum::name).orElse("–")));
        }
    }

    private static void place(Tube tube, UUID site, List<Reason> against) {
        if (tube.step() == TubeStep.DESTROYED || tube.step() == TubeStep.MISSING) {
            against.add(Reason.of("TUBE_" + tube.step(), tube.code()));
        } else if (!tube.heldBy().equals(site)) {
            against.add(Reason.of("TUBE_NOT_HERE", tube.code()));
        } else if (tube.place() != TubePlace.POSITION || tube.claimed()) {
            against.add(Reason.of("TUBE_NOT_IN_POSITION", tube.code()));
        }
        if (tube.depleted()) {
            against.add(Reason.of("SISTER_EMPTY", tube.code()));
        }
        if (tube.quarantined()) {
            against.add(Reason.of("TUBE_QUARANTINED", tube.code()));
        }
        if (tube.destructionBy().isPresent()) {
            against.add(Reason.of("DESTRUCTION_WAITS", tube.code()));
        }
    }

    private static void promised(Tube tube, Stock stock, List<Reason> against) {
        Optional.ofNullable(stock.listed().get(tube.id()))
                .ifPresent(list -> against.add(Reason.of("ON_OTHER_PICK", tube.code(), list)));
        Optional.ofNullable(stock.ordered().get(tube.id()))
                .ifPresent(order -> against.add(Reason.of("SISTER_ORDERED", tube.code(), order)));
    }

    private static void quality(Tube tube, ReceiptVerdict verdict, List<Reason> against) {
        verdict.lines().stream()
                .filter(l -> l.outcome() == Outcome.MISSED && l.limit().missed() == Missed.REJECT)
                .forEach(l -> against.add(Reason.of(
                        "SISTER_BELOW",
                        tube.code(),
                        l.limit().measure(),
                        l.value().map(InspectedLine::plain).orElse("–"),
                        InspectedLine.plain(l.limit().threshold()))));
    }

    private static List<Reason> reasons(Tube tube, ReceiptVerdict verdict) {
        var reasons = new ArrayList<Reason>();
        reasons.add(Reason.of("SISTER_THAWS", tube.thaws()));
        tube.content()
                .ifPresentOrElse(
                        a -> reasons.add(Reason.of("SISTER_AMOUNT", InspectedLine.plain(a.value()), a.unit())),
                        () -> reasons.add(Reason.of("SISTER_AMOUNT_UNKNOWN")));
        verdict.lines().forEach(l -> {
            if (l.outcome() == Outcome.KEPT) {
                reasons.add(Reason.of(
                        "SISTER_KEEPS",
                        l.limit().measure(),
                        l.value().map(InspectedLine::plain).orElse("–")));
            } else {
                InspectedLine.of(l).reason().ifPresent(reasons::add);
            }
        });
        return reasons.stream().distinct().toList();
    }

    private static int rank(Result result) {
        return switch (result) {
            case ACCEPT -> 0;
            case CONDITIONAL -> 1;
            case UNDETERMINED -> 2;
            case REJECT -> 3;
        };
    }

    private static BigDecimal much(ReceiptVerdict verdict, Tube tube) {
        return verdict.lines().stream()
                .filter(l -> l.limit().measure() == Measure.TOTAL_MASS)
                .flatMap(l -> l.value().stream())
                .findFirst()
                .or(() -> tube.content().map(a -> a.value()))
                .orElse(BigDecimal.ZERO);
    }
}
