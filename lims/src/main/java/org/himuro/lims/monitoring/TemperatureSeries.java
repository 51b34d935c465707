package org.himuro.lims.monitoring;

import java.util.ArrayList;
import java.util.List;

/** What was read of one logger's file of one parcel. */
public record TemperatureSeries(SeriesHead head, List<Excursion> excursions) {
    /** So many excursions are told one by one. */
    public static final int MOST = 200;

    public TemperatureSeries {
        excursions = List.copyOf(excursions);
    }

    TemperatureSeries with(Excursion excursion) {
        var all = new ArrayList<>(excursions);
        all.add(excursion);
        return new TemperatureSeries(head, all);
    }
}
