package org.himuro.lims.shipping.adapter.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.shipping.ShippingRules.Strictness;

/** The project's settings for shipping, from the configuration. */
@Factory
final class ShippingSettings {
    @Singleton
    ShippingRules rules(
            @Value("${himuro.programme.country:JP}") String country,
            @Value("${himuro.shipping.accreditation:stop}") String accreditation,
            @Value("${himuro.shipping.most-tubes:1000}") int mostTubes) {
        return new ShippingRules(
                country, Strictness.valueOf(accreditation.strip().toUpperCase(Locale.ROOT)), mostTubes);
    }
}
