package org.himuro.lims.processing.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.processing.RecordThaw;
import org.himuro.lims.processing.Told;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.TubeEvent.TubeMarked;
import org.himuro.lims.specimen.TubeEvent.TubeThawed;
import org.himuro.lims.specimen.Tubes;

/** A thaw happened: it is counted, whatever the record says. */
public final class Thaws {
    private Thaws() {}

    public static Decision<Told> decide(
            RecordThaw command, Optional<UUID> id, Predicate<UUID> cold, Reads reads, Act act) {
        var tube = id.flatMap(i -> reads.state(Tubes.KIND, i));
        if (tube.isEmpty()) {
            return new Decision.Accepted<>(List.of(), new Told(0, List.of(UnknownCode.of(command.tube()))));
        }
        var stream = Tubes.KIND.ref(tube.get().id());
        var thawed = new Entry(stream, new TubeThawed(command.reason().name()), act.occurredAt());
        if (Thawing.isFrozen(reads.history(stream), cold)) {
            return new Decision.Accepted<>(List.of(thawed), new Told(1, List.of()));
        }
        var mark = new Entry(stream, new TubeMarked("THAWED_UNFROZEN", Optional.empty()), act.occurredAt());
        return new Decision.Accepted<>(
                List.of(thawed, mark),
                new Told(1, List.of(Reason.of("THAWED_UNFROZEN", tube.get().code()))));
    }
}
