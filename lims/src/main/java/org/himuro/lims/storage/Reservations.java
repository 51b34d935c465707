package org.himuro.lims.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.storage.Reservation.Fate;
import org.himuro.lims.storage.Reservation.Line;
import org.himuro.lims.storage.ReservationEvent.Cell;
import org.himuro.lims.storage.ReservationEvent.PositionsReserved;
import org.himuro.lims.storage.ReservationEvent.ReservationEnded;
import org.himuro.lims.storage.ReservationEvent.ReservationFilled;
import org.himuro.lims.storage.ReservationEvent.ReservationProlonged;

/**
 * Streams of reservations. What has become of a position is told once: a bench without the network may say so for a time before
 * the reservation itself, and it counts all the same.
 */
public final class Reservations implements StreamKind<Reservation> {
    public static final Reservations KIND = new Reservations();
    private static final UUID NOBODY = new UUID(0, 0);

    private Reservations() {}

    @Override
    public String name() {
        return "reservation";
    }

    @Override
    public Reservation blank(UUID id) {
        return new Reservation(id, "", NOBODY, "", NOBODY, Instant.EPOCH, Instant.EPOCH, Optional.empty(), List.of());
    }

    @Override
    public Reservation after(Reservation before, Recorded recorded) {
        return recorded.fact() instanceof ReservationEvent event ? after(before, event, recorded) : before;
    }

    private static Reservation after(Reservation r, ReservationEvent event, Recorded recorded) {
        return switch (event) {
            case PositionsReserved e ->
                new Reservation(
                        r.id(),
                        e.code(),
                        e.site(),
                        e.purpose(),
                        recorded.actor().person(),
                        recorded.occurredAt(),
                        e.until(),
                        e.note().map(hash -> recorded.act()),
                        reserved(r, e.cells()));
            case ReservationFilled e ->
                told(r, List.of(new Cell(e.container(), e.cell())), Fate.FILLED, Optional.of(e.tube()));
            case ReservationEnded e -> told(r, e.cells(), e.how(), Optional.empty());
            case ReservationProlonged e -> with(r, e.until(), r.lines());
        };
    }

    private static List<Line> reserved(Reservation r, List<Cell> cells) {
        var lines = new LinkedHashMap<Cell, Line>();
        cells.forEach(c -> lines.put(c, new Line(c.container(), c.cell(), Fate.HELD, Optional.empty())));
        r.lines().forEach(l -> lines.put(new Cell(l.container(), l.cell()), l));
        return List.copyOf(lines.values());
    }

    private static Reservation told(Reservation r, List<Cell> cells, Fate fate, Optional<UUID> tube) {
        var lines = new LinkedHashMap<Cell, Line>();
        r.lines().forEach(l -> lines.put(new Cell(l.container(), l.cell()), l));
        for (var cell : cells) {
            lines.compute(
                    cell,
                    (at, line) ->
                            line == null || line.held() ? new Line(cell.container(), cell.cell(), fate, tube) : line);
        }
        return with(r, r.until(), new ArrayList<>(lines.values()));
    }

    private static Reservation with(Reservation r, Instant until, List<Line> lines) {
        return new Reservation(
                r.id(), r.code(), r.site(), r.purpose(), r.madeBy(), r.madeAt(), until, r.noted(), lines);
    }
}
