package org.himuro.lims.collection.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.collection.UndoAct;
import org.himuro.lims.collection.UndoAnswer;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.FactCorrected;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.ledger.TimeDoubted;
import org.himuro.lims.ledger.TimeReckoned;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.CaseEvent.CaseClamped;
import org.himuro.lims.specimen.CaseEvent.CaseMarked;
import org.himuro.lims.specimen.CaseEvent.CaseResected;
import org.himuro.lims.specimen.TubeEvent.FreezingJudged;
import org.himuro.lims.specimen.TubeEvent.TubeChilled;
import org.himuro.lims.specimen.TubeEvent.TubeClockMissed;
import org.himuro.lims.specimen.TubeEvent.TubeFrozen;
import org.himuro.lims.specimen.TubeEvent.TubeMarked;
import org.himuro.lims.specimen.TubeEvent.TubeSampled;
import org.himuro.lims.specimen.TubeEvent.TubeStored;
import org.himuro.lims.specimen.TubeEvent.TubeTaken;
import org.himuro.lims.specimen.TubeEvent.TubeTimeUnknown;

/** Taking back one's own last act. The facts stay; new ones say that they do not count. */
public final class Undo {
    private static final Set<Class<? extends Fact>> POSSIBLE = Set.of(
            CaseClamped.class,
            CaseResected.class,
            CaseMarked.class,
            TubeSampled.class,
            TubeChilled.class,
            TubeFrozen.class,
            TubeTimeUnknown.class,
            FreezingJudged.class,
            TubeStored.class,
            TubeTaken.class,
            TubeMarked.class,
            TimeDoubted.class,
            TimeReckoned.class);

    private static final Set<Class<?>> SAID_BESIDE =
            Set.of(FreezingJudged.class, TubeMarked.class, TubeClockMissed.class);

    private Undo() {}

    public static Decision<UndoAnswer> decide(
            UndoAct command, List<StreamRef> streams, Act act, Reads reads, Aftermath aftermath) {
        var reasons = new LinkedHashSet<Reason>();
        var entries = new ArrayList<Entry>();
        for (var stream : streams) {
            var history = reads.history(stream);
            var mine =
                    history.stream().filter(r -> r.act().equals(command.act())).toList();
            reasons.addAll(against(mine, history, act));
            mine.forEach(r -> entries.add(
                    new Entry(stream, new FactCorrected(r.id(), "UNDO", Optional.empty()), act.occurredAt())));
        }
        if (streams.isEmpty()) {
            reasons.add(Reason.of("UNDO_UNKNOWN"));
        }
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(List.copyOf(reasons));
        }
        int facts = entries.size();
        entries.addAll(aftermath.of(entries, act.occurredAt(), reads));
        return new Decision.Accepted<>(entries, new UndoAnswer(command.act(), facts));
    }

    private static Set<Reason> against(List<Recorded> mine, List<Recorded> history, Act act) {
        var reasons = new LinkedHashSet<Reason>();
        var corrected = corrected(history);
        for (var fact : mine) {
            if (!fact.actor().person().equals(act.actor().person())) {
                reasons.add(Reason.of("UNDO_NOT_YOURS"));
            }
            if (known(fact, act).plus(UndoAct.WINDOW).isBefore(act.occurredAt())) {
                reasons.add(Reason.of("UNDO_TOO_LATE", UndoAct.WINDOW.toMinutes()));
            }
            if (!POSSIBLE.contains(fact.fact().getClass())) {
                reasons.add(Reason.of("UNDO_NOT_POSSIBLE"));
            }
            if (corrected.contains(fact.id())) {
                reasons.add(Reason.of("UNDO_DONE"));
            }
        }
        if (laterBy(mine, history, corrected)) {
            reasons.add(Reason.of("UNDO_NOT_LAST"));
        }
        return reasons;
    }

    /**
     * From when on it could be taken back: the recording, because what is entered late happened long before; or the deed, where
     * both were done at a bench without the network, which heard of neither until it was back.
     */
    private static Instant known(Recorded fact, Act undo) {
        return undo.occurredAt().isBefore(fact.recordedAt()) ? fact.occurredAt() : fact.recordedAt();
    }

    /** A verdict or a mark that somebody else's act brought is no reason to keep this one. */
    private static boolean laterBy(List<Recorded> mine, List<Recorded> history, Set<UUID> corrected) {
        return !mine.isEmpty()
                && history.stream()
                        .filter(r -> r.seq() > mine.getLast().seq())
                        .filter(r -> !(r.fact() instanceof FactCorrected) && !corrected.contains(r.id()))
                        .anyMatch(r -> !SAID_BESIDE.contains(r.fact().getClass()));
    }

    private static Set<UUID> corrected(List<Recorded> history) {
        return history.stream()
                .filter(r -> r.fact() instanceof FactCorrected)
                .map(r -> ((FactCorrected) r.fact()).corrects())
                .collect(Collectors.toSet());
    }
}
