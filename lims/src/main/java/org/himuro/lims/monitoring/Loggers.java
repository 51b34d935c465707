package org.himuro.lims.monitoring;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.monitoring.MonitoringEvent.LoggerForgotten;
import org.himuro.lims.monitoring.MonitoringEvent.LoggerTaught;

/** Streams of loggers, one for each name of a site. */
public final class Loggers implements StreamKind<Logger> {
    public static final Loggers KIND = new Loggers();
    private static final UUID NOBODY = new UUID(0, 0);

    private Loggers() {}

    /** The stream of a name: taught again, it is the same logger. */
    public static UUID streamOf(UUID site, String name) {
        return UUID.nameUUIDFromBytes(("logger " + site + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return "logger";
    }

    @Override
    public Logger blank(UUID id) {
        return new Logger(id, NOBODY, "", "", 0, true, NOBODY, Instant.EPOCH);
    }

    @Override
    public Logger after(Logger l, Recorded recorded) {
        return switch (recorded.fact()) {
            case LoggerTaught(var site, var name, var mapping) ->
                new Logger(
                        l.id(),
                        site,
                        name,
                        mapping,
                        l.version() + 1,
                        false,
                        recorded.actor().person(),
                        recorded.occurredAt());
            case LoggerForgotten() ->
                new Logger(l.id(), l.site(), l.name(), l.mapping(), l.version(), true, l.taughtBy(), l.taughtAt());
            default -> l;
        };
    }
}
