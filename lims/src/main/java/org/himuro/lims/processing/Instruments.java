package org.himuro.lims.processing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.processing.ProcessingEvent.InstrumentForgotten;
import org.himuro.lims.processing.ProcessingEvent.InstrumentTaught;

/** Streams of instruments, one for each name of a site. */
public final class Instruments implements StreamKind<Instrument> {
    public static final Instruments KIND = new Instruments();
    private static final UUID NOBODY = new UUID(0, 0);

    private Instruments() {}

    /** The stream of a name: taught again, it is the same instrument. */
    public static UUID streamOf(UUID site, String name) {
        return UUID.nameUUIDFromBytes(("instrument " + site + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return "instrument";
    }

    @Override
    public Instrument blank(UUID id) {
        return new Instrument(id, NOBODY, "", "", 0, true, NOBODY, Instant.EPOCH);
    }

    @Override
    public Instrument after(Instrument i, Recorded recorded) {
        return switch (recorded.fact()) {
            case InstrumentTaught(var site, var name, var mapping) ->
                new Instrument(
                        i.id(),
                        site,
                        name,
                        mapping,
                        i.version() + 1,
                        false,
                        recorded.actor().person(),
                        recorded.occurredAt());
            case InstrumentForgotten() ->
                new Instrument(i.id(), i.site(), i.name(), i.mapping(), i.version(), true, i.taughtBy(), i.taughtAt());
            default -> i;
        };
    }
}
