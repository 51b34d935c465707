package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.laboratory.Laboratories;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.shipping.PackageItem.What;
import org.himuro.lims.shipping.Packaging;
import org.himuro.lims.shipping.Packagings;
import org.himuro.lims.shipping.ShipmentSource.Wanted;
import org.himuro.lims.shipping.application.PackingView.Kind;
import org.himuro.lims.shipping.application.PackingView.Proposed;
import org.himuro.lims.shipping.application.PackingView.Said;
import org.himuro.lims.shipping.application.PackingView.Step;
import org.himuro.lims.shipping.model.HoldTime;
import org.himuro.lims.shipping.model.PackedWell;
import org.himuro.lims.specimen.Parcel.ParcelStep;
import org.himuro.lims.specimen.Parcels;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.Tubes;

/** What the packing bench shows of a parcel of the viewer's own site. */
@Singleton
public final class ShowingPacking {
    /** Days ahead that are looked at for a day on which the receiver is open. */
    private static final int FURTHEST = 30;
    /** Above this, pairs are looked at when the package is closed and not at each scan. */
    private static final int PAIRS = 100;

    private final ShowingParcel parcels;
    private final SpecimenIndex index;
    private final Current current;
    private final Shipments shipments;
    private final PackingDesks desks;
    private final Staff staff;

    ShowingPacking(
            ShowingParcel parcels,
            SpecimenIndex index,
            Current current,
            Shipments shipments,
            PackingDesks desks,
            Staff staff) {
        this.parcels = parcels;
        this.index = index;
        this.current = current;
        this.shipments = shipments;
        this.desks = desks;
        this.staff = staff;
    }

    /**
     * @param expects what a card said that the next scan is; else what is next in the list
     * @return empty where there is none, and where it is not the viewer's site that sends it
     */
    public Optional<PackingView> view(
            String code, Viewer viewer, Instant now, Optional<What> expects, Said said, String act, String csrf) {
        var id = index.byCode(code, VisibleSites.only(viewer.site()))
                .filter(s -> s.kind().equals("parcel"))
                .map(StreamRef::id);
        return id.flatMap(parcel -> parcels.page(code, viewer.site(), false)
                .filter(ParcelPage::mine)
                .map(page -> view(parcel, page, viewer, now, expects, said, act, csrf)));
    }

    /** How a parcel that this site sends is packed; blank where nothing was said. */
    public Optional<Packaging> packaging(String code, UUID site) {
        return index.byCode(code, VisibleSites.only(site))
                .filter(s -> s.kind().equals("parcel"))
                .map(StreamRef::id)
                .filter(id -> current.state(Parcels.KIND, id)
                        .filter(p -> p.sender().equals(site))
                        .isPresent())
                .map(id -> Packagings.of(current, id));
    }

    /** Whether a scanned text is the code of something at this site. */
    public boolean knows(String code, UUID site) {
        return index.byCode(code, VisibleSites.only(site)).isPresent();
    }

    /** Codes of the tubes that a scan said to be in hand for this parcel and that are not in it. */
    public List<String> picked(String code, UUID site) {
        return packaging(code, site).map(p -> proposed(p, site)).orElse(List.of()).stream()
                .filter(Proposed::picked)
                .map(Proposed::tube)
                .toList();
    }

    private PackingView view(
            UUID parcel,
            ParcelPage page,
            Viewer viewer,
            Instant now,
            Optional<What> expects,
            Said said,
            String act,
            String csrf) {
        var packed = Packagings.of(current, parcel);
        var proposed = proposed(packed, viewer.site());
        var steps = steps(page, packed, proposed);
        var desk = desks.desk();
        return new PackingView(
                page,
                packed,
                steps,
                proposed,
                (int) proposed.stream().filter(Proposed::picked).count(),
                expects.or(() -> steps.stream()
                        .filter(s -> !s.done() && (page.step() == ParcelStep.OPEN || s.kind() == Kind.WAYBILL))
                        .findFirst()
                        .flatMap(s -> s.kind().value())),
                HoldTime.of(packed, desk.rules(), now)
                        .map(l -> l.from()
                                .plus(Duration.ofHours(l.hours() - desk.rules().marginHours()))),
                arrival(current, page.receiver(), now),
                page.open().size() <= PAIRS && !page.open().isEmpty() ? absent(parcel) : List.of(),
                desk.carriers().all(),
                packed.responsible()
                        .flatMap(
                                p -> Optional.ofNullable(staff.names(List.of(p)).get(p))),
                said,
                act,
                csrf);
    }

    private List<Reason> absent(UUID parcel) {
        return desks.deskOf(parcel).incomplete();
    }

    private List<Proposed> proposed(Packaging packed, UUID site) {
        var wanted = packed.reference().flatMap(r -> shipments.of(r, site));
        var tubes = current.states(Tubes.KIND, wanted.map(Wanted::tubes).orElse(List.of()));
        return wanted.stream()
                .flatMap(w -> w.tubes().stream()
                        .filter(tubes::containsKey)
                        .map(id -> Objects.requireNonNull(tubes.get(id)))
                        .filter(t -> t.place() != TubePlace.PARCEL)
                        .map(t -> new Proposed(t.code(), w.picked().contains(t.id()) && inHand(t))))
                .toList();
    }

    private static boolean inHand(Tube tube) {
        return tube.place() == TubePlace.HAND;
    }

    /** The first day from tomorrow on which the receiver takes parcels. */
    static LocalDate arrival(Reads current, Sites.Site receiver, Instant now) {
        var register = Laboratories.at(current, receiver.id());
        var day = LocalDate.ofInstant(now, receiver.zone()).plusDays(1);
        for (int i = 0; i < FURTHEST && register.closedOn(day); i++) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static List<Step> steps(ParcelPage page, Packaging p, List<Proposed> proposed) {
        var missing = PackedWell.shipper(p);
        var checked = p.checked();
        var coolant = p.coolant().orElse("");
        var steps = new ArrayList<Step>();
        for (var kind : Kind.values()) {
            var layer = kind.layer();
            switch (kind) {
                case TUBES ->
                    steps.add(new Step(
                            kind,
                            !page.open().isEmpty() && proposed.isEmpty(),
                            page.open().isEmpty()));
                case PRIMARY, ABSORBENT, SECONDARY, OUTER, LABEL ->
                    steps.add(new Step(kind, layer.filter(checked::contains).isPresent(), true));
                case LOGGER -> steps.add(new Step(kind, p.logger().isPresent(), false));
                case COOLANT -> steps.add(new Step(kind, p.coolant().isPresent(), true));
                case DRY_ICE -> {
                    if (coolant.equals("DRY_ICE")) {
                        steps.add(new Step(kind, p.dryIceKg().isPresent(), true));
                    }
                }
                case DRY_SHIPPER -> {
                    if (coolant.equals("LN2_DRY_SHIPPER")) {
                        steps.add(new Step(kind, missing.isEmpty(), true));
                    }
                }
                case SEAL -> steps.add(new Step(kind, p.seal().isPresent(), false));
                case HAZARD -> steps.add(new Step(kind, p.hazardClass().isPresent(), true));
                case RESPONSIBLE -> steps.add(new Step(kind, p.responsible().isPresent(), true));
                case WAYBILL -> steps.add(new Step(kind, p.waybill().isPresent(), false));
            }
        }
        return steps.stream().collect(Collectors.toUnmodifiableList());
    }
}
