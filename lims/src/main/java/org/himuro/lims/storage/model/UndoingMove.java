package org.himuro.lims.storage.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.FactCorrected;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.ContainerEvent.ContainerPlaced;
import org.himuro.lims.specimen.ContainerEvent.ContainerTaken;
import org.himuro.lims.specimen.TubeEvent.TubeStored;
import org.himuro.lims.specimen.TubeEvent.TubeTaken;
import org.himuro.lims.storage.MovedByScan;
import org.himuro.lims.storage.ReservationEvent;
import org.himuro.lims.storage.UndoMove;

/** Whether a move may be taken back: only while it is the last that happened to all it touched. */
public final class UndoingMove {
    private UndoingMove() {}

    /**
     * @param site the acting site
     * @param touched the whole histories of the streams that the act wrote to
     */
    public static Decision<MovedByScan> decide(
            UndoMove command, UUID site, Collection<List<Recorded>> touched, Instant at) {
        var facts = touched.stream()
                .flatMap(List::stream)
                .filter(r -> r.act().equals(command.act()) && r.actor().site().equals(site))
                .toList();
        if (facts.isEmpty() || !facts.stream().allMatch(r -> moves(r.fact()))) {
            return Decision.refused(Reason.of("MOVE_UNKNOWN"));
        }
        if (touched.stream().anyMatch(history -> UndoingRack.isLater(history, command.act()))) {
            return Decision.refused(Reason.of("MOVED_SINCE"));
        }
        var entries = facts.stream()
                .map(r -> new Entry(r.stream(), new FactCorrected(r.id(), "UNDO", Optional.empty()), at))
                .toList();
        return new Decision.Accepted<>(entries, new MovedByScan("", entries.size(), ""));
    }

    private static boolean moves(Fact fact) {
        return fact instanceof ContainerPlaced
                || fact instanceof ContainerTaken
                || fact instanceof TubeStored
                || fact instanceof TubeTaken
                || fact instanceof ReservationEvent;
    }
}
