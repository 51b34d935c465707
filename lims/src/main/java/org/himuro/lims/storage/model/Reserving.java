package org.himuro.lims.storage.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.storage.ReservationAnswer;
import org.himuro.lims.storage.ReservationEvent.Cell;
import org.himuro.lims.storage.ReservationEvent.PositionsReserved;
import org.himuro.lims.storage.ReservationPurposes;
import org.himuro.lims.storage.Reservations;
import org.himuro.lims.storage.ReservePositions;
import org.himuro.lims.storage.StorageEvent.CellsReserved;

/** Whether positions may be held for somebody, and the facts where they may. All reasons at once. */
public final class Reserving {
    private final ReservePositions command;
    private final Situation now;
    private final Act act;
    private final Verdicts verdicts = new Verdicts();
    private final StoringRules rules;
    private final Set<Cell> cells = new LinkedHashSet<>();

    /**
     * @param code of the reservation
     * @param note hash of what was written beside it
     */
    public record Made(UUID id, String code, Optional<String> note) {}

    private Reserving(ReservePositions command, Situation now, Act act) {
        this.command = command;
        this.now = now;
        this.act = act;
        this.rules = new StoringRules(now, verdicts);
    }

    /** @param chosen free positions that were seen for what the command asks for; fewer where there are no more */
    public static Decision<ReservationAnswer> decide(
            ReservePositions command, Made made, Situation now, List<Cell> chosen, Act act) {
        return new Reserving(command, now, act).decide(made, chosen);
    }

    /** Positions that rules have chosen and nobody has named. None at all is a reservation that holds nothing. */
    static Decision<ReservationAnswer> proposed(Made made, List<Cell> chosen, Instant until, Situation now, Act act) {
        var command = new ReservePositions(
                List.of(), Optional.empty(), ReservationPurposes.PROPOSAL, Optional.empty(), until);
        var reserving = new Reserving(command, now, act);
        reserving.take(chosen);
        return reserving.verdicts.isRefused()
                ? new Decision.Refused<>(reserving.verdicts.refused())
                : reserving.accepted(made);
    }

    private Decision<ReservationAnswer> decide(Made made, List<Cell> chosen) {
        says();
        Ends.check(command.until(), act.recordedAt(), verdicts);
        command.free().ifPresent(wanted -> free(wanted, chosen));
        command.positions().forEach(this::named);
        return verdicts.isRefused() ? new Decision.Refused<>(verdicts.refused()) : accepted(made);
    }

    private void says() {
        if (command.positions().isEmpty() == command.free().isEmpty()) {
            verdicts.refuse(command.free().isEmpty() ? "POSITIONS_NOT_SAID" : "POSITIONS_SAID_TWICE");
        }
        if (command.positions().size() > ReservePositions.MOST) {
            verdicts.refuse("TOO_MANY", ReservePositions.MOST);
        }
        if (!ReservationPurposes.all().contains(command.purpose())) {
            verdicts.refuse("PURPOSE_NOT_SAID");
        }
        if (command.note().filter(n -> n.length() > ReservePositions.NOTE).isPresent()) {
            verdicts.refuse("NOTE_TOO_LONG", ReservePositions.NOTE);
        }
    }

    private void named(ReservePositions.At at) {
        var box = now.container(at.box());
        if (box.isEmpty()) {
            verdicts.refuse(UnknownCode.of(at.box()));
            return;
        }
        rules.boxIsOurs(box.get());
        var cell = box.filter(Container::hasPositions).flatMap(b -> Cells.in(b, at.cell()));
        if (cell.isPresent()) {
            isFree(box.get(), cell.get());
        } else if (box.get().hasPositions()) {
            verdicts.refuse(
                    "POSITION_NOT_IN_BOX",
                    box.get().code(),
                    UnknownCode.shown(at.cell()),
                    box.get().rowCount(),
                    box.get().columnCount());
        } else if (box.get().type().isLoose()) {
            verdicts.refuse("NO_POSITIONS", box.get().code());
        }
    }

    private void isFree(Container box, String cell) {
        if (!cells.add(new Cell(box.id(), cell))) {
            verdicts.refuse("POSITION_TWICE", box.code(), cell);
        }
        now.occupant(box.id(), cell)
                .ifPresent(tube -> verdicts.refuse("POSITION_TAKEN", box.code(), cell, tube.code()));
        now.keeper(box.id(), cell).ifPresent(tube -> verdicts.refuse("POSITION_KEPT", box.code(), cell, tube.code()));
        now.reservation(box.id(), cell).ifPresent(r -> verdicts.refuse(Claims.reason(r, box.code(), cell)));
    }

    private void free(ReservePositions.Free wanted, List<Cell> chosen) {
        var in = now.container(wanted.in());
        if (in.isEmpty()) {
            verdicts.refuse(UnknownCode.of(wanted.in()));
        } else if (!in.get().site().equals(now.site())) {
            verdicts.refuse("BOX_NOT_HERE", in.get().code());
        } else if (!isPossible(wanted)) {
            verdicts.refuse("COUNT_OUT_OF_RANGE", wanted.count(), 1, ReservePositions.MOST);
        } else if (chosen.size() < wanted.count()) {
            verdicts.refuse("TOO_FEW_FREE", in.get().code(), wanted.count(), chosen.size());
        } else {
            take(chosen);
        }
    }

    private void take(List<Cell> chosen) {
        chosen.stream()
                .map(Cell::container)
                .distinct()
                .forEach(box -> now.container(box).ifPresent(rules::boxIsOurs));
        cells.addAll(chosen);
    }

    public static boolean isPossible(ReservePositions.Free wanted) {
        return wanted.count() >= 1 && wanted.count() <= ReservePositions.MOST;
    }

    private Decision<ReservationAnswer> accepted(Made made) {
        var byBox = new LinkedHashMap<UUID, List<String>>();
        cells.forEach(c ->
                byBox.computeIfAbsent(c.container(), id -> new ArrayList<>()).add(c.cell()));
        var entries = new ArrayList<Entry>();
        var reserved = new PositionsReserved(
                made.code(), now.site(), command.purpose(), made.note(), command.until(), List.copyOf(cells));
        entries.add(new Entry(Reservations.KIND.ref(made.id()), reserved, act.occurredAt()));
        byBox.forEach((box, inside) -> entries.add(new Entry(
                Containers.KIND.ref(box), new CellsReserved(made.id(), List.copyOf(inside)), act.occurredAt())));
        return new Decision.Accepted<>(entries, new ReservationAnswer(made.code(), cells.size(), cells.size()));
    }
}
