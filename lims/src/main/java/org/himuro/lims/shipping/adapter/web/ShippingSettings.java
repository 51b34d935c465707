package org.himuro.lims.shipping.adapter.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.himuro.lims.shipping.RoadRules;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.shipping.ShippingRules.Strictness;
import org.himuro.lims.shipping.TransportClass;

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

    /** Hours without a sign of a parcel, by transport class. */
    @Singleton
    RoadRules roadRules(
            @Value("${himuro.shipping.silent-hours.ambient:48}") int ambient,
            @Value("${himuro.shipping.silent-hours.refrigerated:24}") int refrigerated,
            @Value("${himuro.shipping.silent-hours.frozen-20:24}") int frozen,
            @Value("${himuro.shipping.silent-hours.ult-80:24}") int ult,
            @Value("${himuro.shipping.silent-hours.ln2-vapour:48}") int nitrogen) {
        return new RoadRules(Map.of(
                TransportClass.AMBIENT, Duration.ofHours(ambient),
                TransportClass.REFRIGERATED, Duration.ofHours(refrigerated),
                TransportClass.FROZEN_20, Duration.ofHours(frozen),
                TransportClass.ULT_80, Duration.ofHours(ult),
                TransportClass.LN2_VAPOUR, Duration.ofHours(nitrogen)));
    }
}
