package org.himuro.lims.picking.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.picking.AgainstPick;
import org.himuro.lims.picking.PickAnswer;
import org.himuro.lims.picking.PickEvent.PickRequested;
import org.himuro.lims.picking.Picks;
import org.himuro.lims.picking.RequestPick;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.Tubes;

/** Whether tubes may be put on a list to be fetched. All reasons at once. */
public final class Requesting {
    private static final Pattern REFERENCE = Pattern.compile("[!-~][ -~]{0," + (RequestPick.REFERENCE - 1) + "}");

    private Requesting() {}

    /**
     * @param tubes of the site, by the codes of the request
     * @param others codes of the open lists that tubes are on already, as far as was seen
     */
    public record Seen(Map<String, UUID> tubes, Map<UUID, String> others) {
        public Seen {
            tubes = Map.copyOf(tubes);
            others = Map.copyOf(others);
        }
    }

    /** @param id of the new list, with its code */
    public record Made(UUID id, String code) {}

    public static Decision<PickAnswer> decide(
            RequestPick command, Made made, Seen seen, Collection<AgainstPick> against, Reads reads, Act act) {
        var reasons = new LinkedHashSet<Reason>();
        if (command.tubes().isEmpty()) {
            reasons.add(Reason.of("LIST_EMPTY", "tubes"));
        }
        if (command.reference().filter(r -> !REFERENCE.matcher(r).matches()).isPresent()) {
            reasons.add(Reason.of("REFERENCE_NO_CODE", RequestPick.REFERENCE));
        }
        if (command.tubes().size() > RequestPick.MOST) {
            reasons.add(Reason.of("TOO_MANY", RequestPick.MOST));
            return new Decision.Refused<>(List.copyOf(reasons));
        }
        var listed = listed(command, seen, reads, reasons);
        var sight = Sight.of(listed.values(), command.purpose().uses(), reads);
        for (var tube : listed.values()) {
            reasons.addAll(
                    PickRules.against(tube, command.purpose(), act.actor().site(), sight));
            Optional.ofNullable(seen.others().get(tube.id()))
                    .ifPresent(other -> reasons.add(Reason.of("ON_OTHER_PICK", tube.code(), other)));
        }
        against.forEach(port -> reasons.addAll(port.against(listed.values(), command.purpose(), reads)));
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(List.copyOf(reasons));
        }
        var fact = new PickRequested(
                made.code(), act.actor().site(), command.purpose(), command.reference(), List.copyOf(listed.keySet()));
        return new Decision.Accepted<>(
                List.of(new Entry(Picks.KIND.ref(made.id()), fact, act.occurredAt())),
                new PickAnswer(made.code(), listed.size(), 0, listed.size(), List.of()));
    }

    private static Map<UUID, Tube> listed(RequestPick command, Seen seen, Reads reads, LinkedHashSet<Reason> reasons) {
        var states = reads.states(Tubes.KIND, seen.tubes().values());
        var listed = new LinkedHashMap<UUID, Tube>();
        for (var asked : command.tubes()) {
            var tube = Optional.ofNullable(seen.tubes().get(asked)).map(states::get);
            if (tube.isEmpty()) {
                reasons.add(UnknownCode.of(asked));
            } else if (listed.put(tube.get().id(), tube.get()) != null) {
                reasons.add(Reason.of("TUBE_TWICE", tube.get().code()));
            }
        }
        return listed;
    }
}
