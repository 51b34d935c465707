package org.himuro.sop.clock;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.himuro.sop.document.Scalar;
import org.himuro.sop.procedure.Clock;
import org.himuro.sop.procedure.Procedure;

/** The limits of a procedure as small JSON, for the bench that judges without a network. */
public final class ProcedureJson {
    private ProcedureJson() {}

    /**
     * One line of JSON with keys in a fixed order: {@code procedure}, {@code version}, {@code origin}, {@code direct} (limit),
     * {@code directNotices}, {@code fallback} (null or {@code begin}, {@code within}, {@code from}, {@code reasonRequired},
     * {@code holdCelsius}, {@code notices}). A limit is {@code {"iso":"PT30M","millis":1800000}}, inclusive.
     *
     * @throws IllegalArgumentException if the procedure has no clock
     */
    public static String limits(Procedure procedure) {
        var clock = procedure
                .clock()
                .orElseThrow(() -> new IllegalArgumentException(procedure.version() + " has no freezing clock"));
        return String.format(
                Locale.ROOT,
                "{\"procedure\":\"%s\",\"version\":%d,\"origin\":\"%s\",\"direct\":%s,\"directNotices\":%s,\"fallback\":%s}",
                procedure.version().id(),
                procedure.version().version(),
                Scalar.word(clock.origin()),
                limit(clock.direct().within()),
                limits(clock.direct().notices()),
                clock.fallback().map(ProcedureJson::fallback).orElse("null"));
    }

    private static String fallback(Clock.Fallback fallback) {
        return String.format(
                Locale.ROOT,
                "{\"begin\":%s,\"within\":%s,\"from\":\"%s\",\"reasonRequired\":%b,\"holdCelsius\":[%s,%s],\"notices\":%s}",
                limit(fallback.begin()),
                limit(fallback.within()),
                Scalar.word(fallback.from()),
                fallback.reasonRequired(),
                fallback.hold().lowestCelsius().toPlainString(),
                fallback.hold().highestCelsius().toPlainString(),
                limits(fallback.notices()));
    }

    private static String limits(List<Duration> durations) {
        return durations.stream().map(ProcedureJson::limit).collect(Collectors.joining(",", "[", "]"));
    }

    private static String limit(Duration duration) {
        return "{\"iso\":\"" + duration + "\",\"millis\":" + duration.toMillis() + "}";
    }
}
