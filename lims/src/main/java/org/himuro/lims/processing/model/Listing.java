package org.himuro.lims.processing.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.consent.Consent;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.processing.CloseWorklist;
import org.himuro.lims.processing.MakeWorklist;
import org.himuro.lims.processing.PickForWorklist;
import org.himuro.lims.processing.ProcessTubes;
import org.himuro.lims.processing.ProcessingEvent.WorklistClosed;
import org.himuro.lims.processing.ProcessingEvent.WorklistMade;
import org.himuro.lims.processing.ProcessingEvent.WorklistPicked;
import org.himuro.lims.processing.Worklist;
import org.himuro.lims.processing.WorklistAnswer;
import org.himuro.lims.processing.Worklists;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Preparation;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.Tubes;

/** Worklists: what may be put on one, and what is picked for it. */
public final class Listing {
    private Listing() {}

    /**
     * @param tubes of the site, by the codes of the request
     * @param procedure whether the one named is in force
     */
    public static Decision<WorklistAnswer> make(
            MakeWorklist command,
            UUID id,
            String code,
            Map<String, UUID> tubes,
            boolean procedure,
            Reads reads,
            Act act) {
        var reasons = new LinkedHashSet<Reason>();
        if (command.tubes().isEmpty()) {
            reasons.add(Reason.of("LIST_EMPTY", "tubes"));
        }
        if (command.tubes().size() > ProcessTubes.MOST) {
            reasons.add(Reason.of("TOO_MANY", ProcessTubes.MOST));
        }
        reasons.addAll(AskedFor.notPrintable(command.kit(), command.lot(), command.equipment()));
        if (!procedure) {
            reasons.add(Reason.of("PROCEDURE_NOT_IN_FORCE", UnknownCode.shown(command.procedure())));
        }
        var states = reads.states(Tubes.KIND, tubes.values());
        var consents = reads.states(
                Consents.KIND,
                states.values().stream().map(Tube::donor).distinct().toList());
        var listed = new LinkedHashMap<UUID, Tube>();
        for (var asked : command.tubes()) {
            var tube = Optional.ofNullable(tubes.get(asked)).map(states::get);
            if (tube.isEmpty()) {
                reasons.add(UnknownCode.of(asked));
            } else if (listed.put(tube.get().id(), tube.get()) != null) {
                reasons.add(Reason.of("TUBE_TWICE", tube.get().code()));
            } else {
                var consent = consents.getOrDefault(
                        tube.get().donor(), Consent.none(tube.get().donor()));
                reasons.addAll(Sources.against(tube.get(), act.actor().site(), consent));
                reasons.addAll(derivable(tube.get(), command));
            }
        }
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(List.copyOf(reasons));
        }
        var fact = new WorklistMade(
                code,
                act.actor().site(),
                Preparation.DERIVATIVE,
                command.material(),
                command.procedure(),
                List.copyOf(listed.keySet()),
                command.kit(),
                command.lot(),
                command.equipment());
        return new Decision.Accepted<>(
                List.of(new Entry(Worklists.KIND.ref(id), fact, act.occurredAt())),
                new WorklistAnswer(code, listed.size(), 0));
    }

    private static List<Reason> derivable(Tube tube, MakeWorklist command) {
        return Derivable.from(tube.material()).contains(command.material())
                ? List.of()
                : List.of(Reason.of("MATERIAL_NOT_FROM", tube.code(), tube.material(), command.material()));
    }

    /**
     * @param list its stream, where the site has one of that code
     * @param tube the tube scanned, where it is one of the site
     * @param child the new tube scanned, where there is one; on record or new
     */
    public static Decision<WorklistAnswer> pick(
            PickForWorklist command,
            Optional<UUID> list,
            Optional<UUID> tube,
            Optional<ChildTube> child,
            Reads reads,
            Act act) {
        var known = list.flatMap(id -> reads.state(Worklists.KIND, id));
        if (known.isEmpty()) {
            return Decision.refused(Reason.of("WORKLIST_UNKNOWN", UnknownCode.shown(command.worklist())));
        }
        var reasons = new LinkedHashSet<Reason>();
        if (known.get().closed()) {
            reasons.add(Reason.of("WORKLIST_CLOSED", known.get().code()));
        }
        var parent = tube.flatMap(id -> reads.state(Tubes.KIND, id));
        if (parent.isEmpty()) {
            reasons.add(UnknownCode.of(command.tube()));
        } else if (known.get().line(parent.get().id()).isEmpty()) {
            reasons.add(Reason.of(
                    "NOT_ON_WORKLIST", parent.get().code(), known.get().code()));
        } else {
            child.ifPresent(c -> reasons.addAll(beside(c, parent.get(), known.get(), reads, act)));
        }
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(List.copyOf(reasons));
        }
        var fact = new WorklistPicked(parent.orElseThrow().id(), child.flatMap(ChildTube::code));
        var line = known.get().line(parent.get().id()).orElseThrow();
        int picked = (int) known.get().picked() + (line.picked() ? 0 : 1);
        return new Decision.Accepted<>(
                List.of(new Entry(Worklists.KIND.ref(known.get().id()), fact, act.occurredAt())),
                new WorklistAnswer(known.get().code(), known.get().lines().size(), picked));
    }

    private static List<Reason> beside(ChildTube child, Tube parent, Worklist list, Reads reads, Act act) {
        if (child.code().isEmpty()) {
            return List.of(UnknownCode.of(child.scanned()));
        }
        var code = child.code().get();
        if (list.lines().stream()
                .anyMatch(l -> !l.tube().equals(parent.id())
                        && l.child().filter(code::equals).isPresent())) {
            return List.of(Reason.of("CODE_TWICE", code));
        }
        return reads.state(Tubes.KIND, child.id())
                .filter(t -> child.onRecord())
                .map(t ->
                        Children.against(t, parent, list.material(), act.actor().site()))
                .orElse(List.of());
    }

    public static Decision<WorklistAnswer> close(CloseWorklist command, Optional<UUID> list, Reads reads, Act act) {
        var known = list.flatMap(id -> reads.state(Worklists.KIND, id));
        if (known.isEmpty()) {
            return Decision.refused(Reason.of("WORKLIST_UNKNOWN", UnknownCode.shown(command.worklist())));
        }
        if (known.get().closed()) {
            return Decision.refused(Reason.of("WORKLIST_CLOSED", known.get().code()));
        }
        return new Decision.Accepted<>(
                List.of(new Entry(
                        Worklists.KIND.ref(known.get().id()), new WorklistClosed(Optional.empty()), act.occurredAt())),
                new WorklistAnswer(known.get().code(), known.get().lines().size(), (int)
                        known.get().picked()));
    }
}
