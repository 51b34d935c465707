package org.himuro.lims.picking.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.picking.AgainstPick;
import org.himuro.lims.picking.Pick;
import org.himuro.lims.picking.Pick.State;
import org.himuro.lims.picking.PickAnswer;
import org.himuro.lims.picking.PickEvent.PickNotFound;
import org.himuro.lims.picking.PickEvent.PickPutBack;
import org.himuro.lims.picking.PickEvent.PickTaken;
import org.himuro.lims.picking.PickTube;
import org.himuro.lims.picking.Picks;
import org.himuro.lims.picking.ReportNotInPlace;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.TubeMarked;
import org.himuro.lims.specimen.TubeEvent.TubeStored;
import org.himuro.lims.specimen.TubeEvent.TubeTaken;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.Tubes;

/** At the freezer: a tube is in hand, is not there, lies in a position again. */
public final class Fetching {
    private Fetching() {}

    /**
     * @param pick its stream, where the site has one of that code
     * @param tube the tube scanned, where it is one of the site
     */
    public record At(Optional<UUID> pick, Optional<UUID> tube) {}

    public static Decision<PickAnswer> pick(
            PickTube command, At at, Collection<AgainstPick> against, Reads reads, Act act) {
        var known = at.pick().flatMap(id -> reads.state(Picks.KIND, id));
        if (known.isEmpty()) {
            return Decision.refused(Reason.of("PICK_UNKNOWN", UnknownCode.shown(command.pick())));
        }
        var scanned = at.tube().flatMap(id -> reads.state(Tubes.KIND, id));
        if (scanned.isEmpty()) {
            return Decision.refused(UnknownCode.of(command.tube()));
        }
        var pick = known.get();
        var tube = scanned.get();
        var line = pick.line(tube.id());
        if (pick.open() && line.filter(l -> l.state() == State.PICKED).isPresent() && !lies(tube)) {
            return new Decision.Accepted<>(
                    List.of(), answer(pick, 0, List.of(Reason.of("PICKED_ALREADY", tube.code()))));
        }
        var sight = Sight.of(List.of(tube), pick.purpose().uses(), reads);
        var reasons = new LinkedHashSet<Reason>();
        if (!pick.open()) {
            reasons.add(Reason.of("PICK_OVER", pick.code()));
        }
        if (line.isEmpty()) {
            reasons.add(notOnList(tube, pick, sight));
        } else {
            reasons.addAll(PickRules.against(tube, pick.purpose(), act.actor().site(), sight));
            against.forEach(port -> reasons.addAll(port.against(List.of(tube), pick.purpose(), reads)));
        }
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(List.copyOf(reasons));
        }
        var taken = new TubeTaken(act.actor().site(), pick.purpose().name(), Optional.of(pick.id()));
        var fact = new PickTaken(
                tube.id(), tube.placeId().orElseThrow(), tube.cell().orElse(""));
        int fewer = line.orElseThrow().state() == State.WAITING ? 1 : 0;
        return new Decision.Accepted<>(
                List.of(
                        new Entry(Tubes.KIND.ref(tube.id()), taken, act.occurredAt()),
                        new Entry(Picks.KIND.ref(pick.id()), fact, act.occurredAt())),
                new PickAnswer(
                        pick.code(),
                        pick.lines().size(),
                        pick.count(State.PICKED) + 1,
                        pick.count(State.WAITING) - fewer,
                        List.of()));
    }

    private static boolean lies(Tube tube) {
        return tube.place() == TubePlace.POSITION && !tube.claimed();
    }

    /** Loudly, and with the place it came out of, so that it goes back there. */
    private static Reason notOnList(Tube tube, Pick pick, Sight sight) {
        return sight.box(tube)
                .map(Container::code)
                .map(box -> Reason.of(
                        "NOT_ON_PICK_BELONGS",
                        tube.code(),
                        pick.code(),
                        box,
                        tube.cell().orElse("")))
                .orElseGet(() -> Reason.of("NOT_ON_PICK", tube.code(), pick.code()));
    }

    private static PickAnswer answer(Pick pick, int fewer, List<Reason> warnings) {
        return new PickAnswer(
                pick.code(),
                pick.lines().size(),
                pick.count(State.PICKED),
                pick.count(State.WAITING) - fewer,
                warnings);
    }

    /** Recorded whatever it conflicts with; of a tube that nobody knows there is nothing to record. */
    public static Decision<PickAnswer> notInPlace(ReportNotInPlace command, At at, Reads reads, Act act) {
        var tube = at.tube().flatMap(id -> reads.state(Tubes.KIND, id));
        var pick = at.pick().flatMap(id -> reads.state(Picks.KIND, id));
        if (tube.isEmpty() || pick.isEmpty()) {
            var unknown = new ArrayList<Reason>();
            if (pick.isEmpty()) {
                unknown.add(Reason.of("PICK_UNKNOWN", UnknownCode.shown(command.pick())));
            }
            if (tube.isEmpty()) {
                unknown.add(UnknownCode.of(command.tube()));
            }
            unknown.add(Reason.of("NOTHING_TO_RECORD"));
            return new Decision.Accepted<>(
                    List.of(), new PickAnswer(UnknownCode.shown(command.pick()), 0, 0, 0, unknown));
        }
        var entries = new ArrayList<Entry>();
        var mark = new TubeMarked("NOT_IN_PLACE", tube.get().placeId());
        entries.add(new Entry(Tubes.KIND.ref(tube.get().id()), mark, act.occurredAt()));
        var waits = pick.get().line(tube.get().id()).filter(l -> pick.get().open() && l.state() == State.WAITING);
        if (waits.isPresent()) {
            entries.add(new Entry(
                    Picks.KIND.ref(pick.get().id()), new PickNotFound(tube.get().id()), act.occurredAt()));
        }
        return new Decision.Accepted<>(entries, answer(pick.get(), waits.isPresent() ? 1 : 0, List.of()));
    }

    /** What the list has to say of tubes that are out for it and are stored. @param stored the facts of storing */
    public static List<Entry> putBack(UUID pick, List<Entry> stored, Reads reads) {
        var known = reads.state(Picks.KIND, pick);
        var entries = new ArrayList<Entry>();
        for (var entry : stored) {
            if (entry.fact() instanceof TubeStored(var container, var cell)
                    && known.flatMap(p -> p.line(entry.stream().id()))
                            .filter(l -> l.state() == State.PICKED)
                            .isPresent()) {
                var fact = new PickPutBack(entry.stream().id(), container, cell);
                entries.add(new Entry(Picks.KIND.ref(pick), fact, entry.occurredAt()));
            }
        }
        return entries;
    }
}
