package org.himuro.lims.storage.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.TubeStored;
import org.himuro.lims.specimen.Tubes;
import org.himuro.lims.storage.Reservation;
import org.himuro.lims.storage.Reservation.Fate;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.StoreTubes.Put;
import org.himuro.lims.storage.Stored;

/** Whether tubes may be put into positions, and the facts where they may. All reasons at once. */
public final class Storing {
    private final Situation now;
    private final Map<Position, Fate> although;
    private final Instant at;
    private final Verdicts verdicts = new Verdicts();
    private final StoringRules rules;
    private final Map<UUID, Position> targets = new HashMap<>();
    private final Set<Position> wanted = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();

    /** Before the others: a position leaves its reservation before a tube lies in it. */
    private final List<Entry> freed = new ArrayList<>();

    private record Wish(Tube tube, Container box, String cell) {}

    private Storing(Situation now, Map<Position, Fate> although, Instant at) {
        this.now = now;
        this.although = Map.copyOf(although);
        this.at = at;
        this.rules = new StoringRules(now, verdicts);
    }

    public static Decision<Stored> decide(StoreTubes command, Situation now, Instant at) {
        if (command.puts().isEmpty()) {
            return Decision.refused(Reason.of("LIST_EMPTY", "puts"));
        }
        return decide(command, now, Set.of(), Map.of(), at);
    }

    /**
     * @param leaving tubes that leave their positions in the same act, without a new one
     * @param although positions to be taken although somebody else has reserved them, with what that means for the reservation
     */
    static Decision<Stored> decide(
            StoreTubes command, Situation now, Set<UUID> leaving, Map<Position, Fate> although, Instant at) {
        var storing = new Storing(now, although, at);
        if (command.puts().size() > StoreTubes.MOST) {
            storing.verdicts.refuse("TOO_MANY", StoreTubes.MOST);
        }
        var wishes =
                command.puts().stream().flatMap(p -> storing.wish(p).stream()).toList();
        wishes.forEach(wish -> storing.isFree(wish, leaving));
        return storing.verdicts.isRefused()
                ? new Decision.Refused<>(storing.verdicts.refused())
                : new Decision.Accepted<>(
                        storing.all(), new Stored(storing.entries.size(), storing.verdicts.warnings()));
    }

    private List<Entry> all() {
        var all = new ArrayList<>(freed);
        all.addAll(entries);
        return all;
    }

    private Optional<Wish> wish(Put put) {
        var tube = now.tube(put.tube());
        var box = now.container(put.box());
        if (tube.isEmpty()) {
            verdicts.refuse(UnknownCode.of(put.tube()));
        }
        if (box.isEmpty()) {
            verdicts.refuse(UnknownCode.of(put.box()));
        }
        tube.ifPresent(rules::tubeIsOurs);
        box.ifPresent(rules::boxIsOurs);
        var cell = box.flatMap(b -> cell(b, put.cell()));
        if (tube.isEmpty() || box.isEmpty() || cell.isEmpty()) {
            return Optional.empty();
        }
        rules.mayLieThere(tube.get(), box.get());
        rules.isColdEnough(tube.get(), box.get());
        return Optional.of(wanted(new Wish(tube.get(), box.get(), cell.get())));
    }

    /** Empty text where the container has no positions and tubes lie in it all the same. */
    private Optional<String> cell(Container box, String text) {
        boolean loose = !box.hasPositions() && box.type().isLoose();
        var cell = loose && text.isBlank() ? Optional.of("") : Cells.in(box, text);
        if (cell.isEmpty() && (loose || box.hasPositions())) {
            verdicts.refuse(
                    "POSITION_NOT_IN_BOX", box.code(), UnknownCode.shown(text), box.rowCount(), box.columnCount());
        }
        return cell;
    }

    private Wish wanted(Wish wish) {
        var position = new Position(wish.box().id(), wish.cell());
        if (targets.put(wish.tube().id(), position) != null) {
            verdicts.refuse("TUBE_TWICE", wish.tube().code());
        }
        if (!wish.cell().isEmpty() && !wanted.add(position)) {
            verdicts.refuse("POSITION_TWICE", wish.box().code(), wish.cell());
        }
        return wish;
    }

    /** Free is also what another tube of the same act leaves. */
    private void isFree(Wish wish, Set<UUID> leaving) {
        var tube = wish.tube();
        var box = wish.box();
        if (tube.isIn(box.id(), wish.cell()) && !tube.claimed()) {
            verdicts.look("ALREADY_THERE", tube.code(), box.code(), wish.cell());
            return;
        }
        var position = new Position(box.id(), wish.cell());
        now.occupant(box.id(), wish.cell())
                .filter(other -> !leaving.contains(other.id()))
                .filter(other -> targets.getOrDefault(other.id(), position).equals(position))
                .ifPresent(other -> verdicts.refuse("POSITION_TAKEN", box.code(), wish.cell(), other.code()));
        now.keeper(box.id(), wish.cell())
                .filter(other -> !leaving.contains(other.id()) && !targets.containsKey(other.id()))
                .ifPresent(other -> verdicts.refuse("POSITION_KEPT", box.code(), wish.cell(), other.code()));
        now.reservation(box.id(), wish.cell()).ifPresent(r -> reserved(r, wish, position));
        entries.add(new Entry(Tubes.KIND.ref(tube.id()), new TubeStored(box.id(), wish.cell()), at));
    }

    private void reserved(Reservation reservation, Wish wish, Position position) {
        var how = Optional.ofNullable(although.get(position));
        if (now.isOwn(reservation)) {
            freed.add(Claims.filled(reservation, position, wish.tube().id(), at));
        } else if (how.isPresent()) {
            freed.add(Claims.ended(reservation, position, how.get(), at));
        } else {
            verdicts.refuse(Claims.reason(reservation, wish.box().code(), wish.cell()));
        }
    }
}
