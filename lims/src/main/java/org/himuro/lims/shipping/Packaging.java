package org.himuro.lims.shipping;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How a parcel is packed.
 *
 * @param reference code of the order or the pick list for which it was begun
 * @param layers names of those that were looked at, between commas
 * @param loggerAway the logger has left the parcel, and may go with another
 * @param waybill plain
 */
public record Packaging(
        UUID id,
        UUID parcel,
        Optional<String> reference,
        String layers,
        Optional<String> coolant,
        Optional<BigDecimal> dryIceKg,
        Optional<String> shipper,
        Optional<BigDecimal> tareKg,
        Optional<BigDecimal> chargedKg,
        Optional<Instant> chargedAt,
        int holdHours,
        Optional<String> hazardClass,
        Optional<UUID> responsible,
        Optional<String> seal,
        Optional<String> logger,
        boolean loggerAway,
        Optional<String> carrier,
        Optional<String> waybill) {

    public Set<Layer> checked() {
        return Arrays.stream(layers.split(","))
                .filter(l -> !l.isEmpty())
                .map(Layer::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
