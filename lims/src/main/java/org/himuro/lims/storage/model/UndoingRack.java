package org.himuro.lims.storage.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Accompanying;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.FactCorrected;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.RackStored;
import org.himuro.lims.storage.StorageEvent.CellsReserved;
import org.himuro.lims.storage.StorageEvent.RackRead;
import org.himuro.lims.storage.UndoRack;

/** Whether a committed rack reading may be taken back: only while it is the last that happened to all it touched. */
public final class UndoingRack {
    private UndoingRack() {}

    /**
     * @param site the acting site
     * @param touched the whole histories of the streams that the act wrote to
     */
    public static Decision<RackStored> decide(
            UndoRack command, UUID site, Collection<List<Recorded>> touched, Instant at) {
        var facts = touched.stream()
                .flatMap(List::stream)
                .filter(r -> r.act().equals(command.act()))
                .toList();
        var read = facts.stream()
                .filter(r -> r.fact() instanceof RackRead && r.actor().site().equals(site))
                .findFirst();
        if (read.isEmpty()) {
            return Decision.refused(Reason.of("ACT_UNKNOWN", command.box()));
        }
        boolean later = touched.stream().anyMatch(history -> isLater(history, command.act()));
        if (later) {
            return Decision.refused(Reason.of("CHANGED_SINCE", command.box()));
        }
        var entries = facts.stream()
                .sorted(Comparator.comparing(r -> r.fact() instanceof Accompanying))
                .map(r -> new Entry(r.stream(), new FactCorrected(r.id(), "UNDO", Optional.empty()), at))
                .toList();
        return new Decision.Accepted<>(entries, new RackStored(0, 0, 0, 0, List.of()));
    }

    /** That positions of the box were reserved since moved no tube; one that is needed and held refuses it by its key. */
    static boolean isLater(List<Recorded> history, UUID act) {
        boolean beside =
                history.stream().filter(r -> r.act().equals(act)).allMatch(r -> r.fact() instanceof Accompanying);
        var last = history.stream()
                .filter(r -> !(r.fact() instanceof CellsReserved))
                .reduce((before, next) -> next);
        return !beside && last.filter(r -> r.act().equals(act)).isEmpty();
    }
}
