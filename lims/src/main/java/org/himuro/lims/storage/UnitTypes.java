package org.himuro.lims.storage;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.storage.StorageEvent.UnitTypeDefined;
import org.himuro.lims.storage.StorageEvent.UnitTypeWithdrawn;

/** Streams of unit types, one for each name of a site. */
public final class UnitTypes implements StreamKind<UnitType> {
    public static final UnitTypes KIND = new UnitTypes();

    private UnitTypes() {}

    /** The stream of a name: defined again after it was withdrawn, it is the same one. */
    public static UUID streamOf(UUID site, String name) {
        return UUID.nameUUIDFromBytes((site + " unit type " + name).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return "unit-type";
    }

    @Override
    public UnitType blank(UUID id) {
        return new UnitType(id, new UUID(0, 0), "", "NONE", "", true);
    }

    @Override
    public UnitType after(UnitType t, Recorded recorded) {
        return switch (recorded.fact()) {
            case UnitTypeDefined(var site, var name, var cold, var layout) ->
                new UnitType(t.id(), site, name, cold, layout, false);
            case UnitTypeWithdrawn() ->
                new UnitType(t.id(), t.site(), t.name(), t.temperatureClass(), t.layout(), true);
            default -> t;
        };
    }
}
