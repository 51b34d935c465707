package org.himuro.lims.quality.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.quality.QuarantineAnswer;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.lims.specimen.Tubes;

/** Tubes that the site has in hand, decided upon all or none, with every reason at once. */
final class TubesHere {
    private final Act act;
    private final Set<Reason> reasons = new LinkedHashSet<>();
    private final List<Tube> here = new ArrayList<>();

    TubesHere(Collection<UUID> ids, Act act, Reads reads) {
        this.act = act;
        var tubes = reads.states(Tubes.KIND, ids);
        for (var id : new LinkedHashSet<>(ids)) {
            var tube = tubes.get(id);
            if (tube == null || !tube.heldBy().equals(act.actor().site())) {
                reasons.add(Reason.of("TUBE_NOT_HERE", tube == null ? id : tube.code()));
            } else if (tube.step() == TubeStep.DESTROYED) {
                reasons.add(Reason.of("TUBE_DESTROYED", tube.code()));
            } else {
                here.add(tube);
            }
        }
        if (ids.isEmpty()) {
            reasons.add(Reason.of("TUBE_UNKNOWN"));
        }
    }

    TubesHere refuse(Collection<Reason> more) {
        reasons.addAll(more);
        return this;
    }

    /** Asks every tube that is here. */
    TubesHere check(BiConsumer<Tube, Collection<Reason>> against) {
        here.forEach(tube -> against.accept(tube, reasons));
        return this;
    }

    /** Asks of all that are here together. */
    TubesHere all(Function<List<Tube>, List<Reason>> against) {
        if (!here.isEmpty()) {
            reasons.addAll(against.apply(here));
        }
        return this;
    }

    /** @param facts of one tube, in order, @param beside one more of all together */
    Decision<QuarantineAnswer> decided(
            Function<Tube, List<TubeEvent>> facts, Function<List<Tube>, Entry> beside, QuarantineAnswer answer) {
        return switch (decided(facts)) {
            case Decision.Refused<QuarantineAnswer> refused -> refused;
            case Decision.Accepted<QuarantineAnswer>(var entries, var plain) -> {
                var all = new ArrayList<>(entries);
                all.add(beside.apply(here));
                yield new Decision.Accepted<>(all, answer);
            }
        };
    }

    /** @param facts of one tube, in order */
    Decision<QuarantineAnswer> decided(Function<Tube, List<TubeEvent>> facts) {
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(List.copyOf(reasons));
        }
        var entries = here.stream()
                .flatMap(t -> facts.apply(t).stream().map(f -> new Entry(Tubes.KIND.ref(t.id()), f, act.occurredAt())))
                .toList();
        return new Decision.Accepted<>(entries, new QuarantineAnswer(here.size()));
    }
}
