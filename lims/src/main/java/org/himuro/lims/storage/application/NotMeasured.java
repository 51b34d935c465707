package org.himuro.lims.storage.application;

import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.storage.UnitTemperature;

/** No unit has a sensor. */
@Singleton
@Secondary
final class NotMeasured implements UnitTemperature {
    @Override
    public Optional<BigDecimal> celsius(UUID unit) {
        return Optional.empty();
    }
}
