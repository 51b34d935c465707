package org.himuro.lims.reporting.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.shipping.Carriers;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.shipping.HandOvers;
import org.himuro.lims.shipping.ManifestLine;
import org.himuro.lims.shipping.Manifests;
import org.himuro.lims.shipping.Packagings;
import org.himuro.lims.shipping.ParcelCheck;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.Parcel;
import org.himuro.lims.specimen.Parcels;
import org.himuro.lims.specimen.SpecimenIndex;

/** Puts together what the papers of a parcel say (H1, H6). */
@Singleton
public final class WritingParcelPapers {
    private final SpecimenIndex index;
    private final Current current;
    private final Sites sites;
    private final Staff staff;
    private final Carriers carriers;
    private final Addresses addresses;
    private final HandOvers handOvers;
    private final ParcelCheck check;
    private final ListingContents listing;

    WritingParcelPapers(
            SpecimenIndex index,
            Current current,
            Sites sites,
            Staff staff,
            Carriers carriers,
            Addresses addresses,
            HandOvers handOvers,
            ParcelCheck check,
            ListingContents listing) {
        this.index = index;
        this.current = current;
        this.sites = sites;
        this.staff = staff;
        this.carriers = carriers;
        this.addresses = addresses;
        this.handOvers = handOvers;
        this.check = check;
        this.listing = listing;
    }

    /** Empty where there is none, and where the site is neither sender nor receiver. */
    public Optional<ParcelPaper> of(String code, Viewer viewer, Instant now) {
        return index.byCode(code, VisibleSites.of(viewer))
                .filter(s -> s.kind().equals("parcel"))
                .map(StreamRef::id)
                .flatMap(id -> current.state(Parcels.KIND, id))
                .flatMap(p -> sites.byId(p.sender())
                        .flatMap(from -> sites.byId(p.receiver()).map(to -> paper(p, from, to, viewer, now))));
    }

    /** Its tubes, with what is known of each. */
    public ParcelContents contents(ParcelPaper paper) {
        return listing.of(paper);
    }

    private ParcelPaper paper(Parcel p, Sites.Site from, Sites.Site to, Viewer viewer, Instant now) {
        var manifest = Manifests.of(current, p.id());
        var packed = Packagings.of(current, p.id());
        var sent = sent(manifest.lines());
        return new ParcelPaper(
                p,
                from,
                to,
                manifest.purpose(),
                manifest.temperature(),
                packed,
                packed.responsible().flatMap(this::name),
                carriers.of(p.carrier().or(packed::carrier)),
                addresses.of(from),
                addresses.of(to),
                boxes(sent),
                sent.size(),
                (int) sent.stream().filter(l -> l.box().isEmpty()).count(),
                handOvers.of(p),
                check.against(p.id(), now),
                viewer.everySite() || p.sender().equals(viewer.site()));
    }

    /** Lines the sender wrote: what others say of the parcel is on none of its papers. */
    static List<ManifestLine> sent(List<ManifestLine> lines) {
        return lines.stream().filter(l -> !l.state().unlisted()).toList();
    }

    private Optional<String> name(UUID person) {
        return Optional.ofNullable(staff.names(List.of(person)).get(person));
    }

    private List<String> boxes(List<ManifestLine> sent) {
        var ids = sent.stream().flatMap(l -> l.box().stream()).distinct().toList();
        return ids.isEmpty()
                ? List.of()
                : current.states(Containers.KIND, ids).values().stream()
                        .filter(Objects::nonNull)
                        .map(Container::code)
                        .sorted()
                        .toList();
    }
}
