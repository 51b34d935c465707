package org.himuro.lims.storage;

import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.storage.StorageEvent.UnitDrawnAt;

/** Streams of places in plans, one per unit that was ever given one. */
public final class PlanSpots implements StreamKind<PlanSpot> {
    public static final PlanSpots KIND = new PlanSpots();

    /** The version bits of an id that no source of ids gives: a stream beside the container's own. */
    private static final long BESIDE = 0xE000L;

    private PlanSpots() {}

    /** The stream of a unit's place in the plan, computable from the unit alone. */
    public static UUID streamOf(UUID unit) {
        return new UUID(unit.getMostSignificantBits() & ~0xF000L | BESIDE, unit.getLeastSignificantBits());
    }

    @Override
    public String name() {
        return "plan-spot";
    }

    @Override
    public PlanSpot blank(UUID id) {
        return new PlanSpot(id, new UUID(0, 0), 0, 0);
    }

    @Override
    public PlanSpot after(PlanSpot before, Recorded recorded) {
        return recorded.fact() instanceof UnitDrawnAt(var unit, var x, var y)
                ? new PlanSpot(before.id(), unit, x, y)
                : before;
    }
}
