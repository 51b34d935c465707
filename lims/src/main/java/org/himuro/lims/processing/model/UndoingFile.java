package org.himuro.lims.processing.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.FactCorrected;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.processing.InstrumentFile;
import org.himuro.lims.processing.InstrumentFiles;
import org.himuro.lims.processing.Measurements;
import org.himuro.lims.processing.ProcessingEvent.AnalysisUndone;
import org.himuro.lims.processing.ProcessingEvent.InstrumentFileUndone;
import org.himuro.lims.processing.ProcessingEvent.Taken;
import org.himuro.lims.processing.Told;
import org.himuro.lims.processing.UndoProcessing;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.TubeEvent.TubeAmountFound;
import org.himuro.lims.specimen.Tubes;

/** Taking back all that was taken of a file. The facts stay, new ones say that they do not count. */
public final class UndoingFile {
    private UndoingFile() {}

    /** @param known its stream, where it was taken at this site */
    public static Decision<Told> decide(Optional<UUID> known, Reads reads, Act act) {
        var found = known.flatMap(id -> reads.state(InstrumentFiles.KIND, id))
                .filter(f -> f.site().equals(act.actor().site()));
        if (found.isEmpty()) {
            return Decision.refused(Reason.of("UNDO_UNKNOWN"));
        }
        var file = found.get();
        var reasons = against(file, act);
        var entries = new ArrayList<Entry>();
        var done = reads.history(InstrumentFiles.KIND.ref(file.id())).getFirst().act();
        for (var value : file.values()) {
            entries.add(new Entry(Measurements.KIND.ref(value.measurement()), new AnalysisUndone(), act.occurredAt()));
        }
        file.values().stream()
                .filter(v -> v.analyte().amount().isPresent())
                .map(Taken::tube)
                .distinct()
                .forEach(tube -> amount(tube, done, reads, act, reasons, entries));
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(List.copyOf(reasons));
        }
        entries.add(new Entry(InstrumentFiles.KIND.ref(file.id()), new InstrumentFileUndone(), act.occurredAt()));
        return new Decision.Accepted<>(entries, new Told(file.values().size(), List.of()));
    }

    private static Set<Reason> against(InstrumentFile file, Act act) {
        var reasons = new LinkedHashSet<Reason>();
        if (file.undone()) {
            reasons.add(Reason.of("UNDO_DONE"));
        }
        if (!file.person().equals(act.actor().person())) {
            reasons.add(Reason.of("UNDO_NOT_YOURS"));
        }
        if (file.takenAt().plus(UndoProcessing.WINDOW).isBefore(act.occurredAt())) {
            reasons.add(Reason.of("UNDO_TOO_LATE", UndoProcessing.WINDOW.toMinutes()));
        }
        return reasons;
    }

    /** An amount that was told is the amount before again, unless somebody has relied on it since. */
    private static void amount(UUID tube, UUID done, Reads reads, Act undo, Set<Reason> reasons, List<Entry> entries) {
        var history = reads.history(Tubes.KIND.ref(tube));
        var told = history.stream()
                .filter(r -> r.act().equals(done) && r.fact() instanceof TubeAmountFound)
                .toList();
        var corrected = history.stream()
                .filter(r -> r.fact() instanceof FactCorrected)
                .map(r -> ((FactCorrected) r.fact()).corrects())
                .collect(Collectors.toSet());
        if (told.isEmpty() || Undoing.touchedSince(told.getLast(), history, corrected)) {
            reasons.add(Reason.of("UNDO_NOT_LAST"));
        }
        told.forEach(r -> entries.add(
                new Entry(r.stream(), new FactCorrected(r.id(), "UNDO", Optional.empty()), undo.occurredAt())));
    }
}
