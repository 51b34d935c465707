package org.himuro.lims.quality.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.model.History;
import org.himuro.lims.quality.CertificateEvent;
import org.himuro.lims.quality.Certificates;
import org.himuro.lims.quality.DestroyTubes;
import org.himuro.lims.quality.DropDestruction;
import org.himuro.lims.quality.QuarantineAnswer;
import org.himuro.lims.quality.Spared;
import org.himuro.lims.quality.Why;
import org.himuro.lims.quality.WitnessDestruction;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent;
import org.himuro.lims.specimen.TubeEvent.TubeDestroyed;
import org.himuro.lims.specimen.TubeEvent.TubeDestructionAsked;
import org.himuro.lims.specimen.TubeEvent.TubeDestructionDropped;
import org.himuro.lims.specimen.TubeEvent.TubeQuarantined;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.lims.specimen.Tubes;

/** Destroying takes two people: one of the holder's asks, which blocks; another signs as witness, which ends the tube. */
public final class DestructionDecisions {
    private static final String BLOCKED_FOR = "TO_BE_DESTROYED";

    private DestructionDecisions() {}

    public static Decision<QuarantineAnswer> ask(DestroyTubes command, Spared spared, Act act, Reads reads) {
        var given = new Given(command.reason(), command.remark());
        return new TubesHere(command.tubes(), act, reads)
                .refuse(given.faults(Why.DESTRUCTION))
                .refuse(Why.METHODS.contains(command.method()) ? List.of() : List.of(Reason.of("METHOD_MISSING")))
                .check((tube, reasons) -> inHand(tube, act, reads, reasons))
                .check((tube, reasons) -> {
                    if (tube.destructionBy().isPresent()) {
                        reasons.add(Reason.of("DESTRUCTION_WAITS", tube.code()));
                    }
                })
                .all(tubes -> spared.against(tubes, command.reason(), act, reads))
                .decided(tube -> asked(
                        tube, new TubeDestructionAsked(command.reason(), command.method(), given.hash(act.id()))));
    }

    /** @param number of the certificate that is made with it */
    public static Decision<QuarantineAnswer> witness(
            WitnessDestruction command, String number, Spared spared, Act act, Reads reads) {
        return new TubesHere(command.tubes(), act, reads)
                .refuse(command.signer().isEmpty() ? List.of(Reason.of("SIGNATURE_WRONG")) : List.of())
                .refuse(command.witness().isEmpty() ? List.of(Reason.of("WITNESS_WRONG")) : List.of())
                .check((tube, reasons) -> inHand(tube, act, reads, reasons))
                .check(DestructionDecisions::isAsked)
                .check((tube, reasons) -> {
                    if (tube.destructionBy().isPresent() && tube.destructionBy().equals(command.witness())) {
                        reasons.add(Reason.of("WITNESS_ASKED"));
                    } else if (command.witness().isPresent()
                            && command.witness().equals(command.signer())) {
                        reasons.add(Reason.of("WITNESS_CARRIED_OUT"));
                    }
                })
                .all(tubes -> tubes.stream()
                        .collect(Collectors.groupingBy(t ->
                                said(t, reads).map(TubeDestructionAsked::reason).orElse("")))
                        .entrySet()
                        .stream()
                        .flatMap(e -> spared.against(e.getValue(), e.getKey(), act, reads).stream())
                        .toList())
                .decided(
                        tube -> List.of(new TubeDestroyed(
                                said(tube, reads).orElseThrow().method(),
                                command.witness().orElseThrow())),
                        tubes -> certified(command, number, tubes, act, reads),
                        new QuarantineAnswer(command.tubes().size(), Optional.of(number)));
    }

    public static Decision<QuarantineAnswer> drop(DropDestruction command, Act act, Reads reads) {
        return new TubesHere(command.tubes(), act, reads)
                .check(DestructionDecisions::isAsked)
                .decided(tube -> List.of(new TubeDestructionDropped()));
    }

    private static List<TubeEvent> asked(Tube tube, TubeDestructionAsked fact) {
        return tube.quarantined() ? List.of(fact) : List.of(new TubeQuarantined(BLOCKED_FOR), fact);
    }

    private static void isAsked(Tube tube, Collection<Reason> reasons) {
        if (tube.destructionBy().isEmpty()) {
            reasons.add(Reason.of("DESTRUCTION_NOT_ASKED", tube.code()));
        }
    }

    /** As the first person said it. */
    private static Optional<TubeDestructionAsked> said(Tube tube, Reads reads) {
        return History.asItHappened(reads.history(Tubes.KIND.ref(tube.id()))).reversed().stream()
                .flatMap(r -> r.fact() instanceof TubeDestructionAsked asked ? Stream.of(asked) : Stream.empty())
                .findFirst();
    }

    private static Entry certified(WitnessDestruction command, String number, List<Tube> tubes, Act act, Reads reads) {
        var lines = tubes.stream()
                .map(t -> {
                    var said = said(t, reads).orElseThrow();
                    return new CertificateEvent.Line(
                            t.id(),
                            t.code(),
                            t.material(),
                            said.reason(),
                            said.method(),
                            t.destructionBy().orElseThrow());
                })
                .toList();
        return Certificates.made(
                number, act, command.signer().orElseThrow(), command.witness().orElseThrow(), lines);
    }

    /**
     * Nobody destroys what is missing, or in a parcel, be it in a box that was packed whole; and nothing that is known of a tube
     * happened after its end.
     */
    private static void inHand(Tube tube, Act act, Reads reads, Collection<Reason> reasons) {
        if (act.occurredAt().isBefore(tube.lastAt())) {
            reasons.add(Reason.of("LATER_THINGS_KNOWN", tube.code()));
        }
        if (tube.step() == TubeStep.MISSING) {
            reasons.add(Reason.of("TUBE_MISSING", tube.code()));
        }
        if (tube.place() == TubePlace.PARCEL || travels(tube, reads)) {
            reasons.add(Reason.of("TUBE_IN_PARCEL", tube.code()));
        }
    }

    private static boolean travels(Tube tube, Reads reads) {
        Set<UUID> seen = new HashSet<>();
        Optional<UUID> in = tube.place() == TubePlace.POSITION ? tube.placeId() : Optional.empty();
        while (in.filter(seen::add).isPresent()) {
            var container = reads.state(Containers.KIND, in.get());
            if (container.flatMap(c -> c.parcel()).isPresent()) {
                return true;
            }
            in = container.flatMap(c -> c.parent());
        }
        return false;
    }
}
