package org.himuro.lims.collection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.procedure.SopRegister;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Tube;
import org.himuro.sop.clock.ClockFace;
import org.himuro.sop.clock.FreezingClock;
import org.himuro.sop.clock.FreezingTimes;
import org.himuro.sop.clock.Moment;
import org.himuro.sop.procedure.Clock;
import org.himuro.sop.procedure.Procedure;

/**
 * What the clock of one tube shows, for the bench and the wall board (C3, C4).
 *
 * @param originIsSampled which of the two clocks gives the verdict
 * @param limit {@code FIRST} or {@code LAST}; empty where nothing runs
 * @param due the last instant inside that limit
 * @param overdue a limit can no longer be kept
 * @param notices instants at which people are told, before {@code due}
 */
public record ClockReading(
        boolean originIsSampled,
        Optional<String> limit,
        Optional<Instant> due,
        boolean overdue,
        List<Instant> notices) {
    public ClockReading {
        notices = List.copyOf(notices);
    }

    /** When the clock that judges it began, as far as that is known: the procedure in force then is the one it is judged by. */
    private static Instant begun(Case owner, Optional<Tube> tube, Instant now) {
        return tube.flatMap(Tube::sampledAt)
                .or(owner::resectedAt)
                .or(() -> tube.flatMap(Tube::frozenAt))
                .orElse(now);
    }

    /**
     * By the version of the procedure that was in force when the clock began; empty where none was.
     *
     * @param tube empty while the tissue is not in a tube yet: then only a clock from the removal can run
     */
    public static Optional<ClockReading> of(SopRegister register, Case owner, Optional<Tube> tube, Instant now) {
        return register.inForce(owner.procedureId(), begun(owner, tube, now))
                .map(procedure -> of(procedure, owner, tube, now));
    }

    private static ClockReading of(Procedure procedure, Case owner, Optional<Tube> tube, Instant now) {
        var clock = procedure.clock();
        var sampled = clock.filter(c -> c.origin() == Clock.Origin.SAMPLED).isPresent();
        if (clock.isEmpty()) {
            return new ClockReading(true, Optional.empty(), Optional.empty(), false, List.of());
        }
        var times = new FreezingTimes(
                moment(owner.resectedAt()),
                moment(tube.flatMap(Tube::sampledAt)),
                moment(tube.flatMap(Tube::chilledAt)),
                moment(tube.flatMap(Tube::frozenAt)));
        return switch (FreezingClock.running(procedure, times, now)) {
            case ClockFace.Running r ->
                new ClockReading(
                        sampled, Optional.of(r.limit().name()), Optional.of(r.due()), r.overdue(), r.notices());
            case ClockFace.Stopped s -> new ClockReading(sampled, Optional.empty(), Optional.empty(), false, List.of());
        };
    }

    private static Moment moment(Optional<Instant> at) {
        return at.map(Moment::at).orElseGet(Moment::notYet);
    }
}
