package org.himuro.lims.shipping;

import java.time.Duration;
import java.util.Map;

/**
 * How long nothing may be heard of a parcel on its way before somebody is told.
 *
 * @param silence by transport class, each more than zero
 */
public record RoadRules(Map<TransportClass, Duration> silence) {
    private static final Duration STANDARD = Duration.ofHours(24);
    private static final Duration PATIENT = Duration.ofHours(48);

    public RoadRules {
        silence = Map.copyOf(silence);
    }

    public static RoadRules standard() {
        return new RoadRules(Map.of(TransportClass.AMBIENT, PATIENT, TransportClass.LN2_VAPOUR, PATIENT));
    }

    public Duration silentAfter(TransportClass temperature) {
        return silence.getOrDefault(temperature, STANDARD);
    }
}
