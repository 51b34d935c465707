package org.himuro.lims.shipping.adapter.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.himuro.lims.shipping.Carriers;
import org.himuro.lims.shipping.PackingRules;
import org.himuro.lims.shipping.ShippingRules.Strictness;

/** The project's settings for packing, from the configuration, and the table of carriers. */
@Factory
final class PackingSettings {
    @Singleton
    PackingRules packingRules(
            @Value("${himuro.shipping.hold-margin-hours:12}") int margin,
            @Value("${himuro.shipping.dry-ice-kg-per-day:4.5}") BigDecimal dryIce,
            @Value("${himuro.shipping.dry-shipper-hours:120}") int dryShipper,
            @Value("${himuro.shipping.cold-pack-hours:48}") int coldPack,
            @Value("${himuro.shipping.arrives-by-hour:17}") int arrivesBy,
            @Value("${himuro.shipping.packing-checklist:stop}") String checklist) {
        return new PackingRules(
                margin,
                dryIce,
                dryShipper,
                coldPack,
                arrivesBy,
                Strictness.valueOf(checklist.strip().toUpperCase(Locale.ROOT)));
    }

    @Singleton
    Carriers carriers() {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/shipping/carriers.txt"))) {
            return Carriers.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
