package org.himuro.lims.labelling;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.labelling.LeaseEvent.SerialsLeased;
import org.himuro.lims.labelling.LeaseEvent.SerialsRetired;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;

/** Streams of case numbers that are set aside for devices. */
public final class SerialLeases implements StreamKind<SerialLease> {
    public static final SerialLeases KIND = new SerialLeases();
    private static final UUID NONE = new UUID(0, 0);

    private SerialLeases() {}

    @Override
    public String name() {
        return "serial-lease";
    }

    @Override
    public SerialLease blank(UUID id) {
        return new SerialLease(id, NONE, NONE, "", 1, 1, Instant.EPOCH, Optional.empty(), Optional.empty());
    }

    @Override
    public SerialLease after(SerialLease l, Recorded recorded) {
        return switch (recorded.fact()) {
            case SerialsLeased e ->
                new SerialLease(
                        l.id(),
                        e.site(),
                        e.device(),
                        e.scope(),
                        e.firstSerial(),
                        e.lastSerial(),
                        recorded.occurredAt(),
                        Optional.empty(),
                        Optional.empty());
            case SerialsRetired(var why) ->
                new SerialLease(
                        l.id(),
                        l.site(),
                        l.device(),
                        l.scope(),
                        l.firstSerial(),
                        l.lastSerial(),
                        l.leasedAt(),
                        Optional.of(why),
                        Optional.of(recorded.occurredAt()));
            default -> l;
        };
    }
}
