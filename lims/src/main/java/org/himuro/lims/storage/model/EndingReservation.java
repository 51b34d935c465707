package org.himuro.lims.storage.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.EndReservation;
import org.himuro.lims.storage.ProlongReservation;
import org.himuro.lims.storage.Reservation;
import org.himuro.lims.storage.Reservation.Fate;
import org.himuro.lims.storage.ReservationAnswer;
import org.himuro.lims.storage.ReservationEvent;
import org.himuro.lims.storage.ReservationEvent.Cell;
import org.himuro.lims.storage.ReservationEvent.ReservationEnded;
import org.himuro.lims.storage.ReservationEvent.ReservationProlonged;
import org.himuro.lims.storage.Reservations;

/** Whether a reservation may be ended, moved in time, or is over. */
public final class EndingReservation {
    private EndingReservation() {}

    /** @param anyones whether who acts may do it to what others reserved at the same site */
    public record By(Act act, boolean anyones) {}

    /** @param boxes by their codes, as far as they are known to the site */
    public static Decision<ReservationAnswer> end(
            EndReservation command, Optional<Reservation> found, Map<String, UUID> boxes, By by) {
        var verdicts = new Verdicts();
        var own = own(command.reservation(), found, by, verdicts);
        if (own.isEmpty()) {
            return new Decision.Refused<>(verdicts.refused());
        }
        var reservation = own.get();
        var ended = new LinkedHashSet<Cell>();
        for (var at : command.positions()) {
            var cell = Optional.ofNullable(boxes.get(at.box()))
                    .flatMap(box -> Cells.normal(at.cell()).map(c -> new Cell(box, c)))
                    .filter(c -> reservation.holds(c.container(), c.cell()));
            cell.ifPresentOrElse(
                    ended::add,
                    () -> verdicts.refuse(
                            "POSITION_NOT_HELD",
                            UnknownCode.shown(at.box()),
                            UnknownCode.shown(at.cell()),
                            reservation.code()));
        }
        if (command.positions().isEmpty()) {
            ended.addAll(held(reservation));
        }
        return verdicts.isRefused()
                ? new Decision.Refused<>(verdicts.refused())
                : accepted(reservation, new ReservationEnded(Fate.ENDED, List.copyOf(ended)), ended.size(), by.act());
    }

    public static Decision<ReservationAnswer> prolong(ProlongReservation command, Optional<Reservation> found, By by) {
        var verdicts = new Verdicts();
        var own = own(command.reservation(), found, by, verdicts);
        Ends.check(command.until(), by.act().recordedAt(), verdicts);
        return verdicts.isRefused() || own.isEmpty()
                ? new Decision.Refused<>(verdicts.refused())
                : accepted(own.get(), new ReservationProlonged(command.until()), 0, by.act());
    }

    /** What the system itself says: a time that was moved meanwhile is not over. */
    public static Decision<ReservationAnswer> expire(Optional<Reservation> found, Act act) {
        var over = found.filter(r -> !r.held().isEmpty() && !r.until().isAfter(act.recordedAt()));
        return over.map(r -> accepted(
                        r, new ReservationEnded(Fate.EXPIRED, held(r)), r.held().size(), act))
                .orElseGet(() -> Decision.refused(Reason.of("RESERVATION_NOT_OVER")));
    }

    private static Optional<Reservation> own(String code, Optional<Reservation> found, By by, Verdicts verdicts) {
        var here = found.filter(r -> r.site().equals(by.act().actor().site()));
        if (here.isEmpty()) {
            verdicts.refuse("RESERVATION_UNKNOWN", UnknownCode.shown(code));
        } else if (here.get().held().isEmpty()) {
            verdicts.refuse("RESERVATION_OVER", here.get().code());
            return Optional.empty();
        } else if (!by.anyones() && !here.get().madeBy().equals(by.act().actor().person())) {
            verdicts.refuse(
                    "RESERVATION_NOT_YOURS", here.get().code(), here.get().madeBy());
            return Optional.empty();
        }
        return here;
    }

    private static List<Cell> held(Reservation reservation) {
        return reservation.held().stream()
                .map(l -> new Cell(l.container(), l.cell()))
                .toList();
    }

    private static Decision<ReservationAnswer> accepted(Reservation r, ReservationEvent fact, int ended, Act act) {
        var answer = new ReservationAnswer(r.code(), ended, r.held().size() - ended);
        var entry = new Entry(Reservations.KIND.ref(r.id()), fact, act.occurredAt());
        return new Decision.Accepted<>(List.of(entry), answer);
    }
}
