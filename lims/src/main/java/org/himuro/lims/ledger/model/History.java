package org.himuro.lims.ledger.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.FactCorrected;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;

/** The facts of one stream as they happened: ordered by occurred-at, then by seq; what was corrected is left out. */
public final class History {
    private static final Comparator<Recorded> AS_IT_HAPPENED =
            Comparator.comparing(Recorded::occurredAt).thenComparingLong(Recorded::seq);

    private History() {}

    public static List<Recorded> asItHappened(Collection<Recorded> recorded) {
        var corrected = recorded.stream()
                .filter(r -> r.fact() instanceof FactCorrected)
                .map(r -> ((FactCorrected) r.fact()).corrects())
                .collect(Collectors.toSet());
        return recorded.stream()
                .filter(r -> !(r.fact() instanceof FactCorrected) && !corrected.contains(r.id()))
                .sorted(AS_IT_HAPPENED)
                .toList();
    }

    /** The states that the history passes through, the last one being the state it implies; blank where nothing is left. */
    public static <S extends Record> List<S> fold(StreamKind<S> kind, S blank, Collection<Recorded> recorded) {
        return trail(kind, blank, asItHappened(recorded));
    }

    /** The states after each of the given facts, in the given order. */
    public static <S extends Record> List<S> trail(StreamKind<S> kind, S from, List<Recorded> facts) {
        if (facts.isEmpty()) {
            return List.of(from);
        }
        var trail = new ArrayList<S>(facts.size());
        S state = from;
        for (var fact : facts) {
            state = kind.after(state, fact);
            trail.add(state);
        }
        return trail;
    }
}
