package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.quality.Remarks;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.shipping.LineState;
import org.himuro.lims.shipping.Manifests;
import org.himuro.lims.shipping.model.Legs;
import org.himuro.lims.specimen.Parcel;
import org.himuro.lims.specimen.ParcelEvent.ParcelAlarmed;
import org.himuro.lims.specimen.ParcelEvent.ParcelDelayed;
import org.himuro.lims.specimen.ParcelEvent.ParcelDiverted;
import org.himuro.lims.specimen.ParcelEvent.ParcelLost;
import org.himuro.lims.specimen.ParcelEvent.ParcelReIced;
import org.himuro.lims.specimen.ParcelEvent.ParcelReturned;
import org.himuro.lims.specimen.ParcelLeg;
import org.himuro.lims.specimen.Parcels;
import org.himuro.lims.specimen.SpecimenIndex;

/** Puts together what is known of a parcel's way. */
@Singleton
public final class ShowingRoad {
    private final SpecimenIndex index;
    private final Current current;
    private final Histories histories;
    private final Remarks remarks;
    private final CourierLinks links;
    private final Sites sites;

    ShowingRoad(
            SpecimenIndex index,
            Current current,
            Histories histories,
            Remarks remarks,
            CourierLinks links,
            Sites sites) {
        this.index = index;
        this.current = current;
        this.histories = histories;
        this.remarks = remarks;
        this.links = links;
        this.sites = sites;
    }

    /** Empty where there is none, and where the site is neither sender nor receiver. */
    public Optional<RoadPage> page(String code, UUID site, boolean every) {
        return parcel(code, site, every).flatMap(p -> page(p, site));
    }

    private Optional<Parcel> parcel(String code, UUID site, boolean every) {
        return index.byCode(code, new VisibleSites(site, every))
                .filter(s -> s.kind().equals("parcel"))
                .map(StreamRef::id)
                .flatMap(id -> current.state(Parcels.KIND, id));
    }

    /** Who has it; empty as of {@link #page}. */
    public Optional<Legs.Held> held(String code, UUID site, boolean every) {
        return parcel(code, site, every).map(p -> Legs.of(p).now());
    }

    /** Who has each of these parcels. */
    public Map<UUID, Legs.Held> held(Collection<UUID> parcels) {
        var held = new LinkedHashMap<UUID, Legs.Held>();
        if (!parcels.isEmpty()) {
            current.states(Parcels.KIND, parcels)
                    .forEach((id, p) -> held.put(id, Legs.of(p).now()));
        }
        return held;
    }

    private Optional<RoadPage> page(Parcel p, UUID site) {
        return sites.byId(p.sender()).flatMap(from -> sites.byId(p.receiver()).map(to -> page(p, from, to, site)));
    }

    private RoadPage page(Parcel p, Sites.Site from, Sites.Site to, UUID site) {
        var legs = Legs.of(p);
        var words = remarks.of(p.legs().stream().map(ParcelLeg::act).toList());
        var manifest = Manifests.of(current, p.id());
        boolean mine = p.sender().equals(site);
        return new RoadPage(
                p.id(),
                p.code(),
                from,
                to,
                p.step(),
                manifest.temperature(),
                p.coolant(),
                p.carrier(),
                p.expectedArrival(),
                legs.now(),
                legs.all().stream()
                        .map(l -> new RoadPage.Leg(
                                l.kind(),
                                l.depot(),
                                l.given().map(s -> side(s, words)),
                                l.taken().map(s -> side(s, words))))
                        .toList(),
                legs.untold(),
                histories.of(List.of(p.id())).getOrDefault(p.id(), List.of()).stream()
                        .flatMap(r -> news(r).map(said -> new RoadPage.News(r.occurredAt(), said)))
                        .toList(),
                mine ? links.of(p.id()).map(CourierLinks.Working::madeAt) : Optional.empty(),
                manifest.count(LineState.LOST),
                mine,
                p.receiver().equals(site));
    }

    private RoadPage.Side side(ParcelLeg l, Map<UUID, String> words) {
        return new RoadPage.Side(
                l.at(),
                l.toldAt(),
                l.evidence(),
                sites.byId(l.site()).map(Sites.Site::code).orElse("–"),
                Optional.ofNullable(words.get(l.act())),
                l.dryIceKg(),
                l.picture());
    }

    private Stream<Phrase> news(Recorded r) {
        return switch (r.fact()) {
            case ParcelReIced e ->
                Stream.of(Phrase.of("road-news.RE_ICED", e.dryIceKg().toPlainString()));
            case ParcelDelayed e ->
                Stream.of(Phrase.of("road-news.DELAYED", e.expectedArrival(), Phrase.of("road-reason." + e.reason())));
            case ParcelLost e -> Stream.of(Phrase.of("road-news.LOST", Phrase.of("road-reason." + e.reason())));
            case ParcelReturned e -> Stream.of(Phrase.of("road-news.RETURNED", Phrase.of("road-reason." + e.reason())));
            case ParcelDiverted e ->
                Stream.of(Phrase.of(
                        "road-news.DIVERTED",
                        sites.byId(e.receiver()).map(Sites.Site::code).orElse("–")));
            case ParcelAlarmed e -> Stream.of(Phrase.of("road-alarm." + e.alarm(), e.level()));
            default -> Stream.empty();
        };
    }
}
