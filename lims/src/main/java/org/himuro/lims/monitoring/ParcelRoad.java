package org.himuro.lims.monitoring;

import java.util.List;
import java.util.UUID;

/**
 * What is known of a parcel's way.
 *
 * @param temperatureClass in which it travels
 * @param road from the giving to the arrival, as far as they are told
 */
public record ParcelRoad(
        UUID parcel,
        String code,
        UUID sender,
        UUID receiver,
        String temperatureClass,
        Window road,
        List<Inside> tubes) {
    public ParcelRoad {
        tubes = List.copyOf(tubes);
    }

    /**
     * A tube of its manifest.
     *
     * @param inside while it was on the road in the parcel
     */
    public record Inside(UUID tube, String code, Window inside) {}
}
