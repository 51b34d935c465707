package org.himuro.lims.processing.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.retention.LeaveFor;
import org.himuro.lims.retention.Wish;
import org.himuro.lims.specimen.Preparation;

/** What processing takes out of tubes and what comes of it in the same form, as the reserve for re-analysis sees it. */
final class UsingUp {
    private UsingUp() {}

    /** @param sources with their children and balances */
    static Wish wish(Preparation preparation, Collection<Source> sources, LocalDate day) {
        return new Wish(
                LeaveFor.USE,
                sources.stream().map(s -> new Wish.Part(s.tube().id(), left(s))).toList(),
                preparation == Preparation.DERIVATIVE ? List.of() : gains(preparation, sources),
                Optional.empty(),
                Optional.empty(),
                day);
    }

    /** Where nobody knows how much there is, something is left unless it was emptied. */
    private static Optional<BigDecimal> left(Source source) {
        if (source.draw().emptied()) {
            return Optional.empty();
        }
        return source.tube()
                .content()
                .flatMap(content -> source.balanced()
                        .taken()
                        .map(t -> content.minus(t.value()).value()))
                .or(() -> Optional.of(BigDecimal.ONE));
    }

    private static List<Wish.Gain> gains(Preparation preparation, Collection<Source> sources) {
        var pool = preparation == Preparation.POOL;
        return sources.stream()
                .limit(pool ? 1 : sources.size())
                .flatMap(s -> s.children().stream()
                        .map(c -> new Wish.Gain(s.tube().id(), pool ? Pooled.sum(List.copyOf(sources)) : c.amount())))
                .toList();
    }
}
