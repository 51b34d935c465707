package org.himuro.lims.shipping.adapter.api;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.shipping.application.RoadPage;
import org.himuro.lims.shipping.model.Legs;
import org.himuro.lims.specimen.LegKind;

/**
 * A parcel's way as the API answers it: no names of people.
 *
 * @param holder who has it, by the side that is furthest on the way
 * @param ownWord the holder said so; else it is stated by who gave it
 */
@Serdeable
record RoadJson(
        String parcel,
        Legs.Holder holder,
        int depot,
        boolean ownWord,
        Optional<Instant> since,
        Optional<LocalDate> expectedArrival,
        int lost,
        List<Leg> legs) {

    /** @param open one side only was told */
    @Serdeable
    record Leg(LegKind leg, int depot, Optional<Side> given, Optional<Side> taken, boolean open) {}

    @Serdeable
    record Side(Instant at, Instant toldAt, String evidence, String by, Optional<BigDecimal> dryIceKg) {}

    static RoadJson of(RoadPage r) {
        return new RoadJson(
                r.code(),
                r.held().holder(),
                r.held().depot(),
                r.held().ownWord(),
                r.held().since(),
                r.expectedArrival(),
                r.lost(),
                r.legs().stream().map(RoadJson::leg).toList());
    }

    private static Leg leg(RoadPage.Leg l) {
        return new Leg(
                l.kind(), l.depot(), l.given().map(RoadJson::side), l.taken().map(RoadJson::side), l.open());
    }

    private static Side side(RoadPage.Side s) {
        return new Side(s.at(), s.toldAt(), s.evidence(), s.by(), s.dryIceKg());
    }
}
