package org.himuro.lims.shipping;

import static org.himuro.lims.shipping.PackagingEvent.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;

/** Streams of how parcels are packed, one beside each parcel's; its id is derived from the parcel's. */
public final class Packagings implements StreamKind<Packaging> {
    public static final Packagings KIND = new Packagings();
    private static final long MASK = 0x7061_636b_6167_6531L;

    private Packagings() {}

    public static UUID idOf(UUID parcel) {
        return new UUID(parcel.getMostSignificantBits() ^ MASK, parcel.getLeastSignificantBits());
    }

    public static Packaging of(Reads reads, UUID parcel) {
        var id = idOf(parcel);
        return reads.state(KIND, id).orElseGet(() -> KIND.blank(id));
    }

    @Override
    public String name() {
        return "packaging";
    }

    @Override
    public Packaging blank(UUID id) {
        var parcel = new UUID(id.getMostSignificantBits() ^ MASK, id.getLeastSignificantBits());
        return new Packaging(
                id,
                parcel,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Packaging after(Packaging before, Recorded recorded) {
        return recorded.fact() instanceof PackagingEvent event ? after(before, event) : before;
    }

    /** What it becomes by a fact. */
    public static Packaging after(Packaging p, PackagingEvent event) {
        return switch (event) {
            case PackedFor e -> referring(p, e.reference());
            case LayersChecked e -> layers(p, with(p.checked(), e.layers()));
            case LayersOpened e -> layers(p, Set.of());
            case CoolantPut e -> coolant(p, e);
            case DryShipperPut e -> shipper(p, e);
            case HazardClassed e -> outside(p, e.hazardClass(), p.responsible(), p.seal());
            case ResponsibleNamed e -> outside(p, p.hazardClass(), e.person(), p.seal());
            case SealPut e -> outside(p, p.hazardClass(), p.responsible(), e.number());
            case LoggerPut e -> way(p, e.serial(), false, p.carrier(), p.waybill());
            case LoggerBack e -> way(p, p.logger(), true, p.carrier(), p.waybill());
            case WaybillPut e -> way(p, p.logger(), p.loggerAway(), e.carrier(), e.number());
        };
    }

    private static Set<Layer> with(Set<Layer> before, List<Layer> more) {
        var all = EnumSet.noneOf(Layer.class);
        all.addAll(before);
        all.addAll(more);
        return all;
    }

    private static Packaging referring(Packaging p, String reference) {
        return new Packaging(
                p.id(),
                p.parcel(),
                Optional.of(reference),
                p.layers(),
                p.coolant(),
                p.dryIceKg(),
                p.shipper(),
                p.tareKg(),
                p.chargedKg(),
                p.chargedAt(),
                p.holdHours(),
                p.hazardClass(),
                p.responsible(),
                p.seal(),
                p.logger(),
                p.loggerAway(),
                p.carrier(),
                p.waybill());
    }

    private static Packaging layers(Packaging p, Set<Layer> layers) {
        return new Packaging(
                p.id(),
                p.parcel(),
                p.reference(),
                layers.stream().map(Layer::name).collect(Collectors.joining(",")),
                p.coolant(),
                p.dryIceKg(),
                p.shipper(),
                p.tareKg(),
                p.chargedKg(),
                p.chargedAt(),
                p.holdHours(),
                p.hazardClass(),
                p.responsible(),
                p.seal(),
                p.logger(),
                p.loggerAway(),
                p.carrier(),
                p.waybill());
    }

    private static Packaging coolant(Packaging p, CoolantPut e) {
        return new Packaging(
                p.id(),
                p.parcel(),
                p.reference(),
                p.layers(),
                e.coolant(),
                e.dryIceKg(),
                p.shipper(),
                p.tareKg(),
                p.chargedKg(),
                p.chargedAt(),
                p.holdHours(),
                p.hazardClass(),
                p.responsible(),
                p.seal(),
                p.logger(),
                p.loggerAway(),
                p.carrier(),
                p.waybill());
    }

    private static Packaging shipper(Packaging p, DryShipperPut e) {
        return new Packaging(
                p.id(),
                p.parcel(),
                p.reference(),
                p.layers(),
                p.coolant(),
                p.dryIceKg(),
                e.serial(),
                e.tareKg(),
                e.chargedKg(),
                e.chargedAt(),
                e.holdHours(),
                p.hazardClass(),
                p.responsible(),
                p.seal(),
                p.logger(),
                p.loggerAway(),
                p.carrier(),
                p.waybill());
    }

    private static Packaging outside(
            Packaging p, Optional<String> hazardClass, Optional<UUID> responsible, Optional<String> seal) {
        return new Packaging(
                p.id(),
                p.parcel(),
                p.reference(),
                p.layers(),
                p.coolant(),
                p.dryIceKg(),
                p.shipper(),
                p.tareKg(),
                p.chargedKg(),
                p.chargedAt(),
                p.holdHours(),
                hazardClass,
                responsible,
                seal,
                p.logger(),
                p.loggerAway(),
                p.carrier(),
                p.waybill());
    }

    private static Packaging way(
            Packaging p, Optional<String> logger, boolean away, Optional<String> carrier, Optional<String> waybill) {
        return new Packaging(
                p.id(),
                p.parcel(),
                p.reference(),
                p.layers(),
                p.coolant(),
                p.dryIceKg(),
                p.shipper(),
                p.tareKg(),
                p.chargedKg(),
                p.chargedAt(),
                p.holdHours(),
                p.hazardClass(),
                p.responsible(),
                p.seal(),
                logger,
                away,
                carrier,
                waybill);
    }
}
