package org.himuro.lims.shipping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Report {@code tell-road}: what happened to a parcel on its way.
 *
 * @param dryIceKg net kilograms after filling up, of {@link RoadNews#RE_ICED}
 * @param expectedArrival the new day, of {@link RoadNews#DELAYED}
 * @param reason code, see {@link RoadNews#reasons()}; empty where the news needs none
 * @param link the courier's, where it is told by one
 */
public record TellRoad(
        String parcel,
        RoadNews news,
        Optional<BigDecimal> dryIceKg,
        Optional<LocalDate> expectedArrival,
        Optional<String> reason,
        Optional<UUID> link) {}
