package org.himuro.lims.picking.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.picking.EndPick;
import org.himuro.lims.picking.EndPick.How;
import org.himuro.lims.picking.Pick;
import org.himuro.lims.picking.Pick.Line;
import org.himuro.lims.picking.Pick.State;
import org.himuro.lims.picking.PickAnswer;
import org.himuro.lims.picking.PickEvent.PickCancelled;
import org.himuro.lims.picking.PickEvent.PickClosed;
import org.himuro.lims.picking.Picks;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.TubeEvent.TubePlaceGivenUp;
import org.himuro.lims.specimen.Tubes;

/** Whether nothing more is to be fetched for a list. */
public final class EndingPick {
    private EndingPick() {}

    /** @param known its stream, where the site has one of that code */
    public static Decision<PickAnswer> decide(EndPick command, Optional<UUID> known, Reads reads, Act act) {
        var found = known.flatMap(id -> reads.state(Picks.KIND, id));
        if (found.isEmpty()) {
            return Decision.refused(Reason.of("PICK_UNKNOWN", UnknownCode.shown(command.pick())));
        }
        var pick = found.get();
        if (!pick.open()) {
            return Decision.refused(Reason.of("PICK_OVER", pick.code()));
        }
        if (command.how() == How.CANCEL && pick.count(State.PICKED) > 0) {
            return Decision.refused(Reason.of("PICK_HAS_TUBES_OUT", pick.code(), pick.count(State.PICKED)));
        }
        var stream = Picks.KIND.ref(pick.id());
        var entries = new ArrayList<Entry>();
        boolean frees = command.how() == How.CLOSE_AND_FREE;
        entries.add(new Entry(
                stream, command.how() == How.CANCEL ? new PickCancelled() : new PickClosed(frees), act.occurredAt()));
        if (frees) {
            entries.addAll(freed(pick, reads, act));
        }
        return new Decision.Accepted<>(
                entries, new PickAnswer(pick.code(), pick.lines().size(), pick.count(State.PICKED), 0, List.of()));
    }

    private static List<Entry> freed(Pick pick, Reads reads, Act act) {
        var out = pick.lines().stream()
                .filter(l -> l.state() == State.PICKED)
                .map(Line::tube)
                .toList();
        return reads.states(Tubes.KIND, out).values().stream()
                .filter(t -> t.keptIn().isPresent())
                .map(t -> new Entry(Tubes.KIND.ref(t.id()), new TubePlaceGivenUp(), act.occurredAt()))
                .toList();
    }
}
