package org.himuro.lims.processing.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.FactCorrected;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.processing.Processing;
import org.himuro.lims.processing.ProcessingEvent.ProcessingUndone;
import org.himuro.lims.processing.Processings;
import org.himuro.lims.processing.Told;
import org.himuro.lims.processing.UndoProcessing;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.TubeEvent.TubeLabelPrinted;
import org.himuro.lims.specimen.TubeEvent.TubeLabelled;
import org.himuro.lims.specimen.TubeEvent.TubeMarked;
import org.himuro.lims.specimen.Tubes;

/** Taking back one's own last processing. The facts stay, new ones say that they do not count; so do the labels. */
public final class Undoing {
    private Undoing() {}

    /** @param known its stream, where it was done at this site */
    public static Decision<Told> decide(Optional<UUID> known, Reads reads, Act act) {
        var found = known.flatMap(id -> reads.state(Processings.KIND, id))
                .filter(p -> p.site().equals(act.actor().site()));
        if (found.isEmpty()) {
            return Decision.refused(Reason.of("UNDO_UNKNOWN"));
        }
        var processing = found.get();
        var reasons = new LinkedHashSet<>(against(processing, act));
        var entries = new ArrayList<Entry>();
        // all facts of the act that are about one of these tubes came of this processing
        var done =
                reads.history(Processings.KIND.ref(processing.id())).getFirst().act();
        tubes(processing).forEach(tube -> taken(tube, done, reads, act, reasons, entries));
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(List.copyOf(reasons));
        }
        int tubes = entries.size();
        entries.add(new Entry(Processings.KIND.ref(processing.id()), new ProcessingUndone(), act.occurredAt()));
        return new Decision.Accepted<>(entries, new Told(tubes, List.of()));
    }

    private static Stream<UUID> tubes(Processing p) {
        return Stream.concat(
                p.draws().stream().map(d -> d.tube()), p.children().stream().map(c -> c.tube()));
    }

    private static Set<Reason> against(Processing p, Act act) {
        var reasons = new LinkedHashSet<Reason>();
        if (p.undone()) {
            reasons.add(Reason.of("UNDO_DONE"));
        }
        if (!p.person().equals(act.actor().person())) {
            reasons.add(Reason.of("UNDO_NOT_YOURS"));
        }
        if (p.doneAt().plus(UndoProcessing.WINDOW).isBefore(act.occurredAt())) {
            reasons.add(Reason.of("UNDO_TOO_LATE", UndoProcessing.WINDOW.toMinutes()));
        }
        return reasons;
    }

    private static void taken(UUID tube, UUID done, Reads reads, Act undo, Set<Reason> reasons, List<Entry> entries) {
        var history = reads.history(Tubes.KIND.ref(tube));
        var mine = history.stream().filter(r -> r.act().equals(done)).toList();
        var corrected = history.stream()
                .filter(r -> r.fact() instanceof FactCorrected)
                .map(r -> ((FactCorrected) r.fact()).corrects())
                .collect(Collectors.toSet());
        if (mine.isEmpty() || touchedSince(mine.getLast(), history, corrected)) {
            reasons.add(Reason.of("UNDO_NOT_LAST"));
        }
        mine.stream()
                .filter(r -> !(r.fact() instanceof TubeLabelled))
                .forEach(r -> entries.add(
                        new Entry(r.stream(), new FactCorrected(r.id(), "UNDO", Optional.empty()), undo.occurredAt())));
    }

    /** Whether anything happened to a tube since that is no mark and no label. */
    static boolean touchedSince(Recorded last, List<Recorded> history, Set<UUID> corrected) {
        return history.stream()
                .filter(r -> r.seq() > last.seq())
                .filter(r -> !(r.fact() instanceof FactCorrected) && !corrected.contains(r.id()))
                .anyMatch(r -> !(r.fact() instanceof TubeMarked) && !(r.fact() instanceof TubeLabelPrinted));
    }
}
