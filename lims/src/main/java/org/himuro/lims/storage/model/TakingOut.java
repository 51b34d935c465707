package org.himuro.lims.storage.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.TubeTaken;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.Tubes;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.TakeTubes;
import org.himuro.lims.storage.Taken;

/** Whether tubes may be taken out of their positions. */
public final class TakingOut {
    private TakingOut() {}

    public static Decision<Taken> decide(TakeTubes command, Situation now, Instant at) {
        var verdicts = new Verdicts();
        var rules = new StoringRules(now, verdicts);
        if (command.tubes().isEmpty()) {
            verdicts.refuse("LIST_EMPTY", "tubes");
        }
        if (command.tubes().size() > StoreTubes.MOST) {
            verdicts.refuse("TOO_MANY", StoreTubes.MOST);
        }
        var tubes = new LinkedHashMap<UUID, Tube>();
        for (var code : command.tubes()) {
            var tube = now.tube(code);
            if (tube.isEmpty()) {
                verdicts.refuse(UnknownCode.of(code));
            } else if (tubes.put(tube.get().id(), tube.get()) != null) {
                verdicts.refuse("TUBE_TWICE", tube.get().code());
            }
        }
        var entries = new ArrayList<Entry>();
        for (var tube : tubes.values()) {
            rules.tubeIsOurs(tube);
            mayLeave(tube, command.purpose(), now, verdicts);
            if (tube.place() == TubePlace.HAND) {
                verdicts.look("ALREADY_OUT", tube.code());
            } else {
                var fact = new TubeTaken(now.site(), command.purpose().name());
                entries.add(new Entry(Tubes.KIND.ref(tube.id()), fact, at));
            }
        }
        return verdicts.isRefused()
                ? new Decision.Refused<>(verdicts.refused())
                : new Decision.Accepted<>(entries, new Taken(entries.size(), verdicts.warnings()));
    }

    private static void mayLeave(Tube tube, TakeTubes.Purpose purpose, Situation now, Verdicts verdicts) {
        if (!purpose.uses()) {
            return;
        }
        if (now.withdrawn(tube)) {
            verdicts.refuse("CONSENT_WITHDRAWN", tube.code());
        }
        if (tube.quarantined()) {
            verdicts.refuse("TUBE_QUARANTINED", tube.code());
        }
    }
}
