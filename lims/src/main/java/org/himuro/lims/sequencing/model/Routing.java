package org.himuro.lims.sequencing.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.laboratory.Accreditation;
import org.himuro.lims.laboratory.Laboratory;
import org.himuro.lims.laboratory.Price;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.shipping.ShippingRules.Strictness;
import org.himuro.lims.specimen.Material;

/**
 * Which laboratories may take an order, and which of them first (S40): by free capacity, then by turnaround, then by acceptance, then by
 * price; of equals the first by code. A figure that nobody has comes after every figure.
 */
public final class Routing {
    /** More days or money than any. */
    private static final BigDecimal NEVER = new BigDecimal("1e15");

    private Routing() {}

    /**
     * What is to be done.
     *
     * @param today where the order is placed
     * @param wanted by which day the result is wanted
     */
    public record Wish(Assay assay, Material material, LocalDate today, Optional<LocalDate> wanted) {}

    /**
     * A laboratory with its figures for the assay.
     *
     * @param country ISO 3166-1 alpha-2
     * @param open orders without a verdict
     * @param turnaround from receipt to accepted quality
     * @param acceptance accepted of judged
     */
    public record Candidate(
            String code,
            String country,
            Laboratory laboratory,
            int open,
            Optional<Spell> turnaround,
            Share acceptance) {}

    /**
     * @param against why it may not take the order; empty where it may
     * @param reasons what it was ranked by, in that order
     * @param free capacity of the month less open orders, below 0 where more is open; absent where no capacity is said
     */
    public record Proposal(
            String code,
            List<Reason> against,
            List<Reason> reasons,
            Optional<Integer> free,
            Optional<Spell> turnaround,
            Share acceptance,
            Optional<Price> price) {
        public Proposal {
            against = List.copyOf(against);
            reasons = List.copyOf(reasons);
        }

        public boolean may() {
            return against.isEmpty();
        }
    }

    /** Those that may, the first one proposed; then those that may not, by code. */
    public static List<Proposal> propose(Wish wish, List<Candidate> candidates, ShippingRules rules) {
        var all = candidates.stream().map(c -> proposal(wish, c, rules)).toList();
        boolean comparable = all.stream()
                        .filter(Proposal::may)
                        .flatMap(p -> p.price().stream())
                        .map(Price::currency)
                        .distinct()
                        .count()
                <= 1;
        var ranked = new ArrayList<Proposal>();
        all.stream().filter(Proposal::may).sorted(order(comparable)).forEach(ranked::add);
        all.stream()
                .filter(p -> !p.may())
                .sorted(Comparator.comparing(Proposal::code))
                .forEach(ranked::add);
        return ranked;
    }

    /**
     * How a batch is shared out.
     *
     * @param given how many each gets of those that may, in the order of the proposals
     * @param over for how many nobody has capacity
     */
    public record Spread(Map<String, Integer> given, int over) {
        public Spread {
            given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
        }
    }

    /**
     * So many orders over those that may: each goes to the one with most capacity left, of equals to the one proposed first; what they have no
     * capacity for, to the first that does not say what it takes.
     */
    public static Spread spread(List<Proposal> proposals, int orders) {
        var may = proposals.stream().filter(Proposal::may).toList();
        var given = new LinkedHashMap<String, Integer>();
        may.forEach(p -> given.put(p.code(), 0));
        int left = orders;
        for (var most = most(may, given); left > 0 && most.isPresent(); most = most(may, given)) {
            given.merge(most.get().code(), 1, Integer::sum);
            left--;
        }
        var unsaid = may.stream().filter(p -> p.free().isEmpty()).findFirst();
        if (left > 0 && unsaid.isPresent()) {
            given.put(unsaid.get().code(), left);
            left = 0;
        }
        return new Spread(given, left);
    }

    private static Optional<Proposal> most(List<Proposal> may, Map<String, Integer> given) {
        return may.stream()
                .filter(p -> left(p, given) > 0)
                .reduce((one, other) -> left(other, given) > left(one, given) ? other : one);
    }

    private static int left(Proposal p, Map<String, Integer> given) {
        return p.free().orElse(0) - given.getOrDefault(p.code(), 0);
    }

    private static Comparator<Proposal> order(boolean pricesCompare) {
        Comparator<Proposal> order = Comparator.comparing(
                p -> p.free().map(Integer::longValue).orElse(Long.MIN_VALUE), Comparator.reverseOrder());
        order = order.thenComparing(p -> p.turnaround().map(Spell::median).orElse(NEVER))
                .thenComparing(Proposal::acceptance, (a, b) -> Share.compare(b, a));
        if (pricesCompare) {
            order = order.thenComparing(p -> p.price().map(Price::amount).orElse(NEVER));
        }
        return order.thenComparing(Proposal::code);
    }

    private static Proposal proposal(Wish wish, Candidate c, ShippingRules rules) {
        var laboratory = c.laboratory();
        var capacity = laboratory.outfit().capacity(wish.assay().kind());
        var free = capacity.map(n -> n - c.open());
        var price = laboratory.outfit().price(wish.assay().kind());
        var reasons = new ArrayList<Reason>();
        var against = against(wish, c, rules, reasons);
        reasons.add(free.map(n -> Reason.of("ROUTE_FREE", n, capacity.orElse(0), c.open()))
                .orElseGet(() -> Reason.of("ROUTE_CAPACITY_UNKNOWN", c.open())));
        reasons.add(c.turnaround()
                .map(s -> Reason.of("ROUTE_TURNAROUND", s.median().toPlainString(), s.n()))
                .orElseGet(() -> Reason.of("ROUTE_TURNAROUND_UNKNOWN")));
        reasons.add(
                c.acceptance().all() == 0
                        ? Reason.of("ROUTE_ACCEPTANCE_UNKNOWN")
                        : Reason.of(
                                "ROUTE_ACCEPTANCE",
                                c.acceptance().words(),
                                c.acceptance().good(),
                                c.acceptance().all()));
        return new Proposal(c.code(), against, reasons, free, c.turnaround(), c.acceptance(), price);
    }

    /** The hard conditions, as placing the order asks them. */
    private static List<Reason> against(Wish wish, Candidate c, ShippingRules rules, List<Reason> warned) {
        var against = new ArrayList<Reason>();
        if (!c.country().equals(rules.country())) {
            against.add(Reason.of("RECEIVER_ABROAD", c.code(), c.country()));
        }
        var strict = rules.accreditation() == Strictness.STOP;
        days(wish)
                .forEach(day -> accreditation(wish, c, day, rules)
                        .ifPresent(reason -> (strict ? against : warned).add(reason)));
        days(wish).stream()
                .filter(day -> !c.laboratory().approvedOn(day))
                .forEach(day -> against.add(Reason.of("CONSORTIUM_APPROVAL_MISSING", c.code(), day)));
        return against;
    }

    private static List<LocalDate> days(Wish wish) {
        var days = new ArrayList<LocalDate>();
        days.add(wish.today());
        wish.wanted().filter(day -> day.isAfter(wish.today())).ifPresent(days::add);
        return days;
    }

    private static Optional<Reason> accreditation(Wish wish, Candidate c, LocalDate day, ShippingRules rules) {
        return accreditation(c.code(), c.laboratory(), wish.assay(), wish.material(), day, rules);
    }

    /** What stands against the accreditation of a laboratory on a day: none at all, or none that covers the order. */
    static Optional<Reason> accreditation(
            String code, Laboratory laboratory, Assay assay, Material material, LocalDate day, ShippingRules rules) {
        var none = accreditation(code, laboratory, day, rules);
        if (none.isPresent()) {
            return none;
        }
        return Accreditation.on(laboratory, day, assay.kind(), material).valid()
                ? Optional.empty()
                : Optional.of(Reason.of("OUTSIDE_ACCREDITED_SCOPE", code, day, assay, material, rules.setting()));
    }

    /** The same of an order whose material is not known. */
    static Optional<Reason> accreditation(String code, Laboratory laboratory, LocalDate day, ShippingRules rules) {
        return Accreditation.on(laboratory, day).valid()
                ? Optional.empty()
                : Optional.of(Reason.of("LABORATORY_NOT_ACCREDITED", code, day, rules.setting()));
    }
}
