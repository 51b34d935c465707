package org.himuro.lims.storage;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** How cold a unit is now. Answered by whoever has sensors in it; until there are some, nobody has measured. */
@FunctionalInterface
public interface UnitTemperature {
    /** Degrees Celsius; empty where it is not measured. */
    Optional<BigDecimal> celsius(UUID unit);
}
