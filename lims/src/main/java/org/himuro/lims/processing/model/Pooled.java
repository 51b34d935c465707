package org.himuro.lims.processing.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Amount;

/** What a pool is of: each parent's part, by volume. */
final class Pooled {
    private Pooled() {}

    /** What all gave together; empty where one is not known, or where they are not in one unit. */
    static Optional<Amount> sum(List<Source> sources) {
        var given = sources.stream().map(s -> s.balanced().given()).toList();
        if (given.isEmpty() || given.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var amounts = given.stream().map(Optional::orElseThrow).toList();
        var unit = amounts.getFirst().unit();
        return amounts.stream().allMatch(a -> a.unit() == unit)
                ? Optional.of(
                        new Amount(amounts.stream().map(Amount::value).reduce(BigDecimal.ZERO, BigDecimal::add), unit))
                : Optional.empty();
    }

    /** The amount that was said of the pool is what all gave. */
    static Optional<Reason> against(List<Source> sources) {
        var said = sources.stream()
                .flatMap(s -> s.children().stream())
                .flatMap(i -> i.amount().stream())
                .findFirst();
        return said.flatMap(amount -> sum(sources)
                .filter(all -> all.value().compareTo(amount.value()) != 0 || all.unit() != amount.unit())
                .map(all -> Reason.of(
                        "POOL_NOT_BALANCED",
                        amount.value().stripTrailingZeros().toPlainString(),
                        all.value().stripTrailingZeros().toPlainString(),
                        all.unit())));
    }
}
