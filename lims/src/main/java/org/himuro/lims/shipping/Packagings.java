package org.himuro.lims.shipping;

import static org.himuro.lims.shipping.PackagingEvent.*;

import java.math.BigDecimal;
import java.time.Instant;
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
        var cold = Cold.of(p);
        var outside = Outside.of(p);
        var way = Way.of(p);
        return switch (event) {
            case PackedFor e -> of(p, Optional.of(e.reference()), p.layers(), cold, outside, way);
            case LayersChecked e -> of(p, p.reference(), names(with(p.checked(), e.layers())), cold, outside, way);
            case LayersOpened e -> of(p, p.reference(), "", cold, outside, way);
            case CoolantPut e -> of(p, p.reference(), p.layers(), cold.with(e), outside, way);
            case DryShipperPut e -> of(p, p.reference(), p.layers(), cold.with(e), outside, way);
            case HazardClassed e ->
                of(p, p.reference(), p.layers(), cold, new Outside(e.hazardClass(), p.responsible(), p.seal()), way);
            case ResponsibleNamed e ->
                of(p, p.reference(), p.layers(), cold, new Outside(p.hazardClass(), e.person(), p.seal()), way);
            case SealPut e ->
                of(p, p.reference(), p.layers(), cold, new Outside(p.hazardClass(), p.responsible(), e.number()), way);
            case LoggerPut e ->
                of(p, p.reference(), p.layers(), cold, outside, new Way(e.serial(), false, p.carrier(), p.waybill()));
            case LoggerBack e ->
                of(p, p.reference(), p.layers(), cold, outside, new Way(p.logger(), true, p.carrier(), p.waybill()));
            case WaybillPut e ->
                of(
                        p,
                        p.reference(),
                        p.layers(),
                        cold,
                        outside,
                        new Way(p.logger(), p.loggerAway(), e.carrier(), e.number()));
        };
    }

    private static Set<Layer> with(Set<Layer> before, List<Layer> more) {
        var all = EnumSet.noneOf(Layer.class);
        all.addAll(before);
        all.addAll(more);
        return all;
    }

    private static String names(Set<Layer> layers) {
        return layers.stream().map(Layer::name).collect(Collectors.joining(","));
    }

    /** What keeps it cold. */
    private record Cold(
            Optional<String> coolant,
            Optional<BigDecimal> dryIceKg,
            Optional<String> shipper,
            Optional<BigDecimal> tareKg,
            Optional<BigDecimal> chargedKg,
            Optional<Instant> chargedAt,
            int holdHours) {
        static Cold of(Packaging p) {
            return new Cold(
                    p.coolant(), p.dryIceKg(), p.shipper(), p.tareKg(), p.chargedKg(), p.chargedAt(), p.holdHours());
        }

        Cold with(CoolantPut e) {
            return new Cold(e.coolant(), e.dryIceKg(), shipper, tareKg, chargedKg, chargedAt, holdHours);
        }

        Cold with(DryShipperPut e) {
            return new Cold(coolant, dryIceKg, e.serial(), e.tareKg(), e.chargedKg(), e.chargedAt(), e.holdHours());
        }
    }

    /** What is said on its outside. */
    private record Outside(Optional<String> hazardClass, Optional<UUID> responsible, Optional<String> seal) {
        static Outside of(Packaging p) {
            return new Outside(p.hazardClass(), p.responsible(), p.seal());
        }
    }

    /** What goes with it on its way. */
    private record Way(Optional<String> logger, boolean away, Optional<String> carrier, Optional<String> waybill) {
        static Way of(Packaging p) {
            return new Way(p.logger(), p.loggerAway(), p.carrier(), p.waybill());
        }
    }

    private static Packaging of(
            Packaging p, Optional<String> reference, String layers, Cold cold, Outside outside, Way way) {
        return new Packaging(
                p.id(),
                p.parcel(),
                reference,
                layers,
                cold.coolant(),
                cold.dryIceKg(),
                cold.shipper(),
                cold.tareKg(),
                cold.chargedKg(),
                cold.chargedAt(),
                cold.holdHours(),
                outside.hazardClass(),
                outside.responsible(),
                outside.seal(),
                way.logger(),
                way.away(),
                way.carrier(),
                way.waybill());
    }
}
