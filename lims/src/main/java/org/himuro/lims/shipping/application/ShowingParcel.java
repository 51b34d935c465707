package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.quality.CertificateList;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.shipping.ManifestLine;
import org.himuro.lims.shipping.Receipts;
import org.himuro.lims.shipping.model.Load;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;

/** Puts together what the pages and documents of one parcel show. */
@Singleton
public final class ShowingParcel {
    private final SpecimenIndex index;
    private final Current current;
    private final Sites sites;
    private final CertificateList certificates;

    ShowingParcel(SpecimenIndex index, Current current, Sites sites, CertificateList certificates) {
        this.index = index;
        this.current = current;
        this.sites = sites;
        this.certificates = certificates;
    }

    /** Empty where there is none, and where the site is neither sender nor receiver. */
    public Optional<ParcelPage> page(String code, UUID site, boolean every) {
        return load(code, site, every).flatMap(l -> page(l, site, every));
    }

    /** Whether there is one that this site may see; asks for its code alone. */
    boolean knows(String code, UUID site, boolean every) {
        return id(code, site, every).isPresent();
    }

    /** What its pages are made of; empty as {@link #page}. */
    Optional<Load> load(String code, UUID site, boolean every) {
        return id(code, site, every).flatMap(id -> Load.read(current, id, List.of(), List.of()));
    }

    private Optional<UUID> id(String code, UUID site, boolean every) {
        return index.byCode(code, new VisibleSites(site, every))
                .filter(s -> s.kind().equals("parcel"))
                .map(StreamRef::id);
    }

    Optional<ParcelPage> page(Load load, UUID site, boolean every) {
        var p = load.parcel();
        return sites.byId(p.sender())
                .flatMap(from -> sites.byId(p.receiver())
                        .map(to -> new ParcelPage(
                                p.code(),
                                from,
                                to,
                                p.step(),
                                load.manifest().purpose(),
                                load.manifest().temperature(),
                                p.coolant(),
                                p.expectedArrival(),
                                p.carrier(),
                                p.waybill(),
                                p.givenAt(),
                                p.arrivedAt(),
                                p.marks(),
                                p.elsewhere().flatMap(sites::byId),
                                p.elsewhereAt(),
                                lines(load, site, every),
                                p.sender().equals(site),
                                p.receiver().equals(site),
                                Receipts.of(current, p.id()).agreement(),
                                inHand(load, site),
                                certificates(load, site, every))));
    }

    /** What is quarantined is put into a place of quarantine by hand. */
    private static List<String> inHand(Load load, UUID site) {
        return load.manifest().lines().stream()
                .flatMap(l -> load.tube(l.tube()).stream())
                .filter(t -> t.heldBy().equals(site) && t.place() == TubePlace.HAND && !t.quarantined())
                .filter(t -> t.step() != TubeStep.DESTROYED && t.step() != TubeStep.MISSING)
                .map(Tube::code)
                .toList();
    }

    private List<CertificateList.Made> certificates(Load load, UUID site, boolean every) {
        var destroyed = load.manifest().lines().stream()
                .flatMap(l -> load.tube(l.tube()).stream())
                .filter(t -> t.step() == TubeStep.DESTROYED)
                .map(Tube::id)
                .toList();
        return certificates.ofTubes(destroyed, new VisibleSites(site, every));
    }

    private static List<ParcelPage.Line> lines(Load load, UUID site, boolean every) {
        return load.manifest().lines().stream()
                .flatMap(l -> load
                        .tube(l.tube())
                        .map(t ->
                                every || load.knownTo(t, site) || !l.state().unlisted() ? line(load, l, t) : bare(l, t))
                        .stream())
                .sorted(Comparator.comparing((ParcelPage.Line l) -> l.box().orElse(""))
                        .thenComparing(ParcelPage.Line::tube))
                .toList();
    }

    /** What was scanned, and no more: the tube was never given to who looks. */
    private static ParcelPage.Line bare(ManifestLine line, Tube tube) {
        return new ParcelPage.Line(
                tube.code(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                line.state(),
                line.condition(),
                false);
    }

    private static ParcelPage.Line line(Load load, ManifestLine line, Tube tube) {
        var box = line.box().map(load.containers()::get).map(Container::code);
        return new ParcelPage.Line(
                tube.code(),
                Optional.of(tube.material()),
                box,
                box.flatMap(b -> tube.cell()),
                line.state(),
                line.condition(),
                tube.quarantined());
    }
}
