package org.himuro.lims.monitoring.application;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.monitoring.Exposure;
import org.himuro.lims.monitoring.ParcelRoad;
import org.himuro.lims.monitoring.ParcelRoads;
import org.himuro.lims.monitoring.Profiles;
import org.himuro.lims.monitoring.TemperatureSeries;
import org.himuro.lims.monitoring.Window;
import org.himuro.lims.monitoring.application.TemperaturePage.Card;
import org.himuro.lims.monitoring.application.TemperaturePage.OfTube;
import org.himuro.lims.monitoring.application.TemperaturePage.Said;
import org.himuro.lims.monitoring.model.Excursions;
import org.himuro.lims.monitoring.model.MeanKinetic;
import org.himuro.lims.monitoring.model.SeriesPlot;

/** Puts together how cold a parcel was. */
@Singleton
public final class ShowingTemperature {
    private final ParcelRoads roads;
    private final SeriesQueries queries;
    private final Readings readings;

    ShowingTemperature(ParcelRoads roads, SeriesQueries queries, Readings readings) {
        this.roads = roads;
        this.queries = queries;
        this.readings = readings;
    }

    /** Empty where there is none, and where the site neither sends nor receives it. */
    public Optional<TemperaturePage> page(String code, Viewer viewer, Said said, Optional<LoggerTeaching> teach) {
        return roads.byCode(code, VisibleSites.of(viewer))
                .flatMap(parcel -> Profiles.latest(parcel.temperatureClass())
                        .map(profile -> new TemperaturePage(
                                parcel,
                                profile,
                                cards(parcel, viewer.zone()),
                                queries.loggers(viewer.site()),
                                mayRecord(parcel, viewer),
                                said,
                                teach)));
    }

    private static boolean mayRecord(ParcelRoad parcel, Viewer viewer) {
        return viewer.may(Right.SHIP)
                && (parcel.sender().equals(viewer.site()) || parcel.receiver().equals(viewer.site()));
    }

    private List<Card> cards(ParcelRoad parcel, ZoneId zone) {
        return queries.ofParcel(parcel.parcel()).stream()
                .map(series -> card(parcel, series, zone))
                .toList();
    }

    private Card card(ParcelRoad parcel, TemperatureSeries series, ZoneId zone) {
        var head = series.head();
        var profile = Profiles.of(head.profile(), head.profileVersion()).orElseThrow();
        var interval = head.intervalSeconds().map(Duration::ofSeconds);
        var measured = readings.of(head.id());
        var exposure = Excursions.of(measured, profile, parcel.road(), interval);
        var inside = measured.stream().filter(r -> parcel.road().holds(r.at())).toList();
        var known = new HashMap<Window, Exposure>();
        var tubes = parcel.tubes().stream()
                .map(t -> new OfTube(
                        t.code(),
                        known.computeIfAbsent(t.inside(), w -> Excursions.of(measured, profile, w, interval))))
                .toList();
        return new Card(
                series,
                profile,
                exposure,
                SeriesPlot.of(measured, profile, exposure, parcel.road(), interval, zone),
                MeanKinetic.of(inside, head.profile()),
                tubes);
    }

    /** The file of a series of a parcel that the viewer may see: the site that keeps it, if there is one. */
    public Optional<TemperatureSeries> ofFile(String code, String file, Viewer viewer) {
        return roads.byCode(code, VisibleSites.of(viewer))
                .flatMap(parcel -> queries.ofParcel(parcel.parcel()).stream()
                        .filter(s -> s.head().file().equals(file))
                        .findFirst());
    }

    /** Of one parcel, without what is drawn. */
    public Optional<List<Card>> cards(String code, Viewer viewer) {
        return roads.byCode(code, VisibleSites.of(viewer)).map(parcel -> cards(parcel, viewer.zone()));
    }
}
