package org.himuro.lims.storage.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.AllocationRules;
import org.himuro.lims.storage.AllocationRules.Order;

/**
 * A place for each tube, by rules (B3). One tube after the other, in an order of their own: however they are named, the same tubes in the
 * same bank are proposed the same places. No hard rule is broken for a preference.
 */
public final class Allocation {
    private static final Comparator<AllocationTube> TURN = Comparator.comparing(AllocationTube::caseId)
            .thenComparing(t -> t.kind().origin())
            .thenComparing(t -> t.kind().material())
            .thenComparing(AllocationTube::code);

    private final AllocationRules rules;
    private final AllocationBank bank;
    private final AllocationState now;
    private final List<HardRule> hard;

    /** @param box empty where there is none @param reasons for the box, or why there is none */
    public record Placement(AllocationTube tube, Optional<AllocationBox> box, List<Reason> reasons) {
        public Placement {
            reasons = List.copyOf(reasons);
        }
    }

    /** How good a box is; the smallest is taken. @param near 0 in a box of its case, 1 its rack, 2 its unit, 3 elsewhere */
    private record Fit(AllocationBox box, int near, int colder, int filling, int free) {
        static final int ELSEWHERE = 3;

        static Comparator<Fit> in(Order order) {
            var first = Comparator.comparingInt(Fit::near).thenComparingInt(Fit::colder);
            var then = switch (order) {
                case OLDEST_UNIT -> first.thenComparingInt(f -> f.box().age()).thenComparingInt(Fit::filling);
                case FULLEST_BOX -> first;
            };
            return then.thenComparingInt(Fit::free)
                    .thenComparingInt(f -> f.box().age())
                    .thenComparingInt(f -> f.box().way());
        }
    }

    private Allocation(AllocationBank bank, AllocationRules rules) {
        this.rules = rules;
        this.bank = bank;
        this.now = new AllocationState(bank, rules);
        this.hard = HardRule.all(rules, now);
    }

    /** One for each tube, in the order in which they were placed. */
    public static List<Placement> propose(
            Collection<AllocationTube> tubes, AllocationBank bank, AllocationRules rules) {
        var allocation = new Allocation(bank.without(tubes), rules);
        return tubes.stream().sorted(TURN).map(allocation::place).toList();
    }

    private Placement place(AllocationTube tube) {
        if (tube.quarantined()) {
            return new Placement(tube, Optional.empty(), List.of(Reason.of("PLACE_NOT_IN_QUARANTINE")));
        }
        var left = bank.boxes();
        for (var rule : hard) {
            var allowed =
                    left.stream().filter(b -> rule.allowed().test(tube, b, now)).toList();
            if (allowed.isEmpty()) {
                return new Placement(
                        tube, Optional.empty(), List.of(rule.otherwise().apply(tube)));
            }
            left = allowed;
        }
        var best =
                left.stream().map(b -> fit(tube, b)).min(Fit.in(rules.order())).orElseThrow();
        var reasons = reasons(tube, best);
        now.put(tube, best.box());
        return new Placement(tube, Optional.of(best.box()), reasons);
    }

    private Fit fit(AllocationTube tube, AllocationBox box) {
        var filling = now.isEmpty(box) ? 2 : isOnly(tube, box) ? 0 : 1;
        return new Fit(box, near(tube, box), box.colderThan(tube.warmest()), filling, now.free(box));
    }

    private int near(AllocationTube tube, AllocationBox box) {
        if (!rules.caseTogether()) {
            return Fit.ELSEWHERE;
        }
        return now.isNear(tube, box.id())
                ? 0
                : now.isNear(tube, box.rack()) ? 1 : now.isNear(tube, box.unit()) ? 2 : Fit.ELSEWHERE;
    }

    /** Nothing but the tube's project and material lies there. */
    private boolean isOnly(AllocationTube tube, AllocationBox box) {
        return now.kinds(box.id()).stream()
                .allMatch(k -> k.project().equals(tube.kind().project())
                        && k.material() == tube.kind().material());
    }

    private List<Reason> reasons(AllocationTube tube, Fit best) {
        var reasons = new ArrayList<Reason>();
        var box = best.box();
        switch (best.near()) {
            case 0 -> reasons.add(Reason.of("PLACE_CASE_IN_BOX", box.names().box()));
            case 1 -> reasons.add(Reason.of("PLACE_CASE_IN_RACK", box.names().rack()));
            case 2 -> reasons.add(Reason.of("PLACE_CASE_IN_UNIT", box.names().unit()));
            default -> reasons.addAll(first(box));
        }
        var copies = now.copies(tube);
        if (!copies.isEmpty()) {
            reasons.add(Reason.of("PLACE_COPY_ELSEWHERE", String.join(", ", copies.values())));
        }
        if (now.isEmpty(box)) {
            reasons.add(Reason.of("PLACE_BOX_BEGUN", box.names().box()));
        } else if (isOnly(tube, box)) {
            reasons.add(Reason.of(
                    "PLACE_SAME_KIND", tube.kind().material(), tube.kind().project()));
        } else {
            reasons.add(Reason.of("PLACE_BOX_FITS", best.free()));
        }
        return reasons;
    }

    private List<Reason> first(AllocationBox box) {
        return switch (rules.order()) {
            case OLDEST_UNIT ->
                List.of(Reason.of("PLACE_OLDEST_UNIT", box.names().unit()));
            case FULLEST_BOX -> now.isEmpty(box) ? List.of() : List.of(Reason.of("PLACE_FULLEST_BOX", now.free(box)));
        };
    }
}
