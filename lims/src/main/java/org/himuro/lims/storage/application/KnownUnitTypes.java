package org.himuro.lims.storage.application;

import java.util.List;
import java.util.UUID;
import org.himuro.lims.storage.UnitType;

/** The unit types of a site's own that were not withdrawn, by name. */
@FunctionalInterface
public interface KnownUnitTypes {
    List<UnitType> of(UUID site);
}
