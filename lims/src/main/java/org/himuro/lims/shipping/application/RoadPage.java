package org.himuro.lims.shipping.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.shipping.TransportClass;
import org.himuro.lims.shipping.model.Legs;
import org.himuro.lims.specimen.LegKind;
import org.himuro.lims.specimen.Parcel.ParcelStep;

/**
 * A parcel's way as both ends see it.
 *
 * @param linkSince when the courier's link that works was made; only its sender is told
 * @param lost how many tubes are lost with it
 * @param mine the viewer is the sender
 */
public record RoadPage(
        UUID id,
        String code,
        Sites.Site sender,
        Sites.Site receiver,
        ParcelStep step,
        TransportClass temperature,
        Optional<String> coolant,
        Optional<String> carrier,
        Optional<LocalDate> expectedArrival,
        Legs.Held held,
        List<Leg> legs,
        List<Legs.Step> untold,
        List<News> news,
        Optional<Instant> linkSince,
        int lost,
        boolean mine,
        boolean theirs) {
    public RoadPage {
        legs = List.copyOf(legs);
        untold = List.copyOf(untold);
        news = List.copyOf(news);
    }

    public record Leg(LegKind kind, int depot, Optional<Side> given, Optional<Side> taken) {
        public boolean open() {
            return given.isEmpty() || taken.isEmpty();
        }
    }

    /**
     * @param words place and name as they were written; empty where they were deleted
     * @param by the site that told it, by its code
     */
    public record Side(
            Instant at,
            Instant toldAt,
            String evidence,
            String by,
            Optional<String> words,
            Optional<BigDecimal> dryIceKg,
            Optional<String> picture) {}

    public record News(Instant at, Phrase said) {}

    public boolean has(String picture) {
        return legs.stream()
                .flatMap(l -> java.util.stream.Stream.concat(l.given().stream(), l.taken().stream()))
                .anyMatch(s -> s.picture().filter(picture::equals).isPresent());
    }
}
