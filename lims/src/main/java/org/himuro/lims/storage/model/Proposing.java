package org.himuro.lims.storage.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.storage.ProposalAnswer;
import org.himuro.lims.storage.ProposePlaces;

/** Whether places may be proposed for tubes, and the facts that hold them. */
public final class Proposing {
    private final Situation now;
    private final Verdicts verdicts = new Verdicts();
    private final StoringRules rules;

    private Proposing(Situation now) {
        this.now = now;
        this.rules = new StoringRules(now, verdicts);
    }

    /** @param code of the proposal that holds a place for a tube, and who was told it */
    public record Held(String code, UUID by) {}

    /** What is wrong with the list, all at once; empty where places may be looked for. @param held by tube */
    public static List<Reason> faults(ProposePlaces command, Situation now, Map<UUID, Held> held) {
        var proposing = new Proposing(now);
        if (command.tubes().isEmpty()) {
            proposing.verdicts.refuse("LIST_EMPTY", "tubes");
        }
        if (command.tubes().size() > ProposePlaces.MOST) {
            proposing.verdicts.refuse("TOO_MANY", ProposePlaces.MOST);
        }
        if (command.leaving().size() > ProposePlaces.MOST) {
            proposing.verdicts.refuse("TOO_MANY", ProposePlaces.MOST);
        }
        var leaving = new HashSet<UUID>();
        for (var code : command.leaving()) {
            now.container(code)
                    .ifPresentOrElse(
                            box -> leaving.add(box.id()), () -> proposing.verdicts.refuse(UnknownCode.of(code)));
        }
        var seen = new HashSet<UUID>();
        for (var code : command.tubes()) {
            now.tube(code)
                    .ifPresentOrElse(
                            tube -> {
                                if (!seen.add(tube.id())) {
                                    proposing.verdicts.refuse("TUBE_TWICE", tube.code());
                                }
                                proposing.needsPlace(tube, leaving, Optional.ofNullable(held.get(tube.id())));
                            },
                            () -> proposing.verdicts.refuse(UnknownCode.of(code)));
        }
        return proposing.verdicts.refused();
    }

    private void needsPlace(Tube tube, Set<UUID> leaving, Optional<Held> held) {
        rules.tubeIsOurs(tube);
        if (now.withdrawn(tube)) {
            verdicts.refuse("CONSENT_WITHDRAWN", tube.code());
        }
        if (tube.place() == TubePlace.POSITION && !tube.claimed()) {
            now.containerOf(tube)
                    .filter(box -> !leaving.contains(box.id()))
                    .ifPresent(box -> verdicts.refuse(
                            "TUBE_HAS_PLACE",
                            tube.code(),
                            box.code(),
                            tube.cell().orElse("–")));
        }
        held.ifPresent(by -> verdicts.refuse("TUBE_PROPOSED", tube.code(), by.code(), by.by()));
    }

    /** @param lines with cells that were free when their boxes were read */
    public static Decision<ProposalAnswer> decide(
            Reserving.Made made, List<ProposedLine> lines, Instant until, Situation now, Act act) {
        var cells = lines.stream().flatMap(l -> l.at().stream()).toList();
        return switch (Reserving.proposed(made, cells, until, now, act)) {
            case Decision.Accepted<?>(var entries, var answer) ->
                new Decision.Accepted<>(
                        entries, new ProposalAnswer(made.code(), cells.size(), lines.size() - cells.size()));
            case Decision.Refused<?>(var reasons) -> new Decision.Refused<>(reasons);
        };
    }
}
