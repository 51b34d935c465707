package org.himuro.lims.storage;

import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.storage.StorageEvent.QuarantineDesignated;

/** Streams of designations as places of quarantine, one per container that ever was one. */
public final class Quarantines implements StreamKind<Quarantine> {
    public static final Quarantines KIND = new Quarantines();

    /** The version bits of an id that no source of ids gives: a stream beside the container's own. */
    private static final long BESIDE = 0xF000L;

    private Quarantines() {}

    /** The stream of a container's designation, computable from the container alone. */
    public static UUID streamOf(UUID container) {
        return new UUID(container.getMostSignificantBits() | BESIDE, container.getLeastSignificantBits());
    }

    @Override
    public String name() {
        return "quarantine";
    }

    @Override
    public Quarantine blank(UUID id) {
        return new Quarantine(id, new UUID(0, 0), false);
    }

    @Override
    public Quarantine after(Quarantine before, Recorded recorded) {
        return recorded.fact() instanceof QuarantineDesignated(var container, var yes)
                ? new Quarantine(before.id(), container, yes)
                : before;
    }
}
