package org.himuro.lims.processing.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.processing.ProcessTubes.Draw;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.Tube;

/**
 * What was taken out of one tube (W1): what its children got and what was lost, together never more than there was. What nobody
 * knows stays unknown.
 *
 * @param taken what was lost included
 * @param reasons why it cannot be so
 */
record Balance(Optional<Amount> taken, Optional<Amount> lost, List<Reason> reasons) {
    Balance {
        reasons = List.copyOf(reasons);
    }

    /** @param given to each of its children; empty where it is not known of one */
    static Balance ofAliquots(Tube tube, Draw draw, List<Optional<Amount>> given) {
        var unit = unit(tube, draw);
        var sum = given.stream().flatMap(Optional::stream).map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean known = given.stream().allMatch(Optional::isPresent);
        var there = there(tube, unit);
        var stated = draw.emptied() && draw.taken().isEmpty() ? there : draw.taken();
        var all = stated.or(() -> known ? Optional.of(sum.add(lossOf(draw))) : Optional.<BigDecimal>empty());
        var lost = known
                ? draw.lost().or(() -> all.map(a -> draw.emptied() ? a.subtract(sum) : BigDecimal.ZERO))
                : draw.lost();
        var reasons = new ArrayList<>(against(tube, draw, all, unit));
        given.stream()
                .flatMap(Optional::stream)
                .filter(g -> g.unit() != unit)
                .findFirst()
                .ifPresent(g -> reasons.add(Reason.of("AMOUNT_UNIT_DIFFERS", tube.code(), unit)));
        all.filter(a -> known ? a.compareTo(sum.add(lost.orElseThrow())) != 0 : a.compareTo(sum.add(lossOf(draw))) < 0)
                .ifPresent(a -> reasons.add(Reason.of(
                        "AMOUNTS_NOT_BALANCED", tube.code(), plain(a), plain(sum), plain(lossOf(draw)), unit)));
        return of(all, lost, unit, reasons);
    }

    /** What becomes of a derivative is measured; only what went into it is stated. */
    static Balance ofDerivative(Tube tube, Draw draw) {
        var unit = unit(tube, draw);
        var all = draw.emptied() && draw.taken().isEmpty() ? there(tube, unit) : draw.taken();
        return of(all, draw.lost(), unit, against(tube, draw, all, unit));
    }

    /** Proportions are those of the volumes, so that these must be known. */
    static Balance ofPool(Tube tube, Draw draw) {
        var unit = unit(tube, draw);
        var all = draw.emptied() && draw.taken().isEmpty() ? there(tube, unit) : draw.taken();
        var reasons = new ArrayList<>(against(tube, draw, all, unit));
        if (all.isEmpty()) {
            reasons.add(Reason.of("POOL_NEEDS_VOLUMES", tube.code()));
        }
        return of(all, Optional.of(lossOf(draw)), unit, reasons);
    }

    /** What came out of the tube for others. */
    Optional<Amount> given() {
        return taken.flatMap(t -> lost.map(l -> t.minus(l.value())));
    }

    private static Balance of(
            Optional<BigDecimal> taken, Optional<BigDecimal> lost, AmountUnit unit, List<Reason> reasons) {
        return new Balance(taken.map(v -> new Amount(v, unit)), lost.map(v -> new Amount(v, unit)), reasons);
    }

    private static BigDecimal lossOf(Draw draw) {
        return draw.lost().orElse(BigDecimal.ZERO);
    }

    /** That of the tube, where it is known; else as it was said. */
    private static AmountUnit unit(Tube tube, Draw draw) {
        return tube.amountUnit().or(draw::unit).orElseGet(() -> AmountUnit.usual(tube.material()));
    }

    private static Optional<BigDecimal> there(Tube tube, AmountUnit unit) {
        return tube.content().filter(c -> c.unit() == unit).map(Amount::value);
    }

    private static List<Reason> against(Tube tube, Draw draw, Optional<BigDecimal> taken, AmountUnit unit) {
        var reasons = new ArrayList<Reason>();
        if (draw.unit().filter(u -> u != unit).isPresent()) {
            reasons.add(Reason.of("AMOUNT_UNIT_DIFFERS", tube.code(), unit));
        }
        taken.filter(t -> there(tube, unit).filter(has -> t.compareTo(has) > 0).isPresent())
                .ifPresent(t -> reasons.add(Reason.of(
                        "AMOUNT_EXCEEDED",
                        tube.code(),
                        plain(t),
                        plain(there(tube, unit).orElseThrow()),
                        unit)));
        if (taken.isPresent()
                && draw.lost().filter(l -> l.compareTo(taken.get()) > 0).isPresent()) {
            reasons.add(Reason.of("LOSS_EXCEEDS", tube.code(), plain(lossOf(draw)), plain(taken.get()), unit));
        }
        return reasons;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
