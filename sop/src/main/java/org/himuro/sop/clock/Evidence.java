package org.himuro.sop.clock;

import java.util.Optional;
import org.himuro.sop.procedure.Clock;
import org.himuro.sop.procedure.ProcedureVersion;

/**
 * What a verdict was computed from.
 *
 * @param procedure the version used
 * @param origin the instant it counts from
 * @param times as reported
 * @param toChilled origin to refrigerator, if both are known
 * @param toFrozen origin to liquid nitrogen, if both are known
 * @param held refrigerator to liquid nitrogen, if both are known
 */
public record Evidence(
        ProcedureVersion procedure,
        Clock.Origin origin,
        FreezingTimes times,
        Optional<Elapsed> toChilled,
        Optional<Elapsed> toFrozen,
        Optional<Elapsed> held) {

    static Evidence of(ProcedureVersion procedure, Clock clock, FreezingTimes times) {
        var origin = times.of(clock.origin().mark());
        return new Evidence(
                procedure,
                clock.origin(),
                times,
                between(origin, times.chilled()),
                between(origin, times.frozen()),
                between(times.chilled(), times.frozen()));
    }

    static Optional<Elapsed> between(Moment from, Moment to) {
        return from instanceof Moment.Known first && to instanceof Moment.Known second
                ? Optional.of(Elapsed.between(first, second))
                : Optional.empty();
    }
}
