package org.himuro.lims.storage.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.ContainerEvent.ContainerPacked;
import org.himuro.lims.specimen.ContainerEvent.ContainerPlaced;
import org.himuro.lims.specimen.ContainerEvent.ContainerRegistered;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;
import org.himuro.lims.specimen.TubeEvent.TubeFrozen;
import org.himuro.lims.specimen.TubeEvent.TubeLabelled;
import org.himuro.lims.specimen.TubeEvent.TubeSampled;
import org.himuro.lims.specimen.TubeEvent.TubeStored;
import org.himuro.lims.specimen.Tubes;
import org.himuro.lims.storage.Reservation;
import org.himuro.lims.storage.ReservationEvent.Cell;
import org.himuro.lims.storage.ReservationEvent.PositionsReserved;
import org.himuro.lims.storage.Reservations;

/** A story about an aisle of freezers, told in facts: every state is what its history implies. */
final class Aisle {
    static final UUID ME = new UUID(5, 1);
    static final UUID SOMEBODY = new UUID(5, 2);
    static final UUID HERE = new UUID(1, 1);
    static final UUID ELSEWHERE = new UUID(1, 2);
    static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<UUID, Tube> tubes = new HashMap<>();
    private final Map<UUID, Container> containers = new HashMap<>();
    private final Map<Position, UUID> occupants = new HashMap<>();
    private final Set<UUID> withdrawn = new HashSet<>();
    private final Set<UUID> quarantine = new HashSet<>();
    private final Map<Position, UUID> held = new HashMap<>();
    private final Map<UUID, Reservation> reservations = new HashMap<>();
    private long next = 100;

    /** A freezer at −80 °C with boxes B1 and B2 of 9 × 9, and a refrigerator with box COOL. */
    static Aisle withBoxes() {
        var aisle = new Aisle();
        aisle.container("FREEZER", ContainerType.FREEZER, 4, 1, "ULT_80", HERE);
        aisle.container("FRIDGE", ContainerType.REFRIGERATOR, 4, 1, "REFRIGERATED", HERE);
        aisle.box("B1", HERE).in("B1", "FREEZER", "A01");
        aisle.box("B2", HERE).in("B2", "FREEZER", "B01");
        aisle.box("COOL", HERE).in("COOL", "FRIDGE", "A01");
        return aisle;
    }

    Aisle box(String code, UUID site) {
        return container(code, ContainerType.BOX, 9, 9, "NONE", site);
    }

    Aisle container(String code, ContainerType type, int rows, int columns, String temperature, UUID site) {
        var id = id(code);
        containers.put(id, Containers.KIND.blank(id));
        return happened(id, new ContainerRegistered(code, type, "", site, rows, columns, temperature));
    }

    Aisle in(String code, String parent, String cell) {
        occupants.put(new Position(id(parent), cell), id(code));
        return happened(id(code), new ContainerPlaced(id(parent), cell));
    }

    Aisle packed(String code) {
        return happened(id(code), new ContainerPacked(new UUID(3, 3), ELSEWHERE));
    }

    Aisle frozen(String code) {
        return fresh(code, Material.TUMOUR_TISSUE, HERE)
                .tube(code, new TubeSampled())
                .tube(code, new TubeFrozen(FreezingMedium.LIQUID_NITROGEN));
    }

    Aisle fresh(String code, Material material, UUID site) {
        var id = id(code);
        tubes.put(id, Tubes.KIND.blank(id));
        return tube(code, new TubeLabelled(code, new UUID(2, 1), donor(code), material, Optional.empty(), site));
    }

    Aisle lying(String code, String box, String cell) {
        occupants.put(new Position(id(box), cell), id(code));
        return tube(code, new TubeStored(id(box), cell));
    }

    Aisle tube(String code, Fact fact) {
        return happened(id(code), fact);
    }

    /** The hint says so although the tube's own state does not. */
    Aisle hinted(String code, String box, String cell) {
        occupants.put(new Position(id(box), cell), id(code));
        return this;
    }

    Aisle withdrawn(String code) {
        withdrawn.add(donor(code));
        return this;
    }

    Aisle quarantine(String container) {
        quarantine.add(id(container));
        return this;
    }

    /** Positions of a box are held for somebody, until an hour from now. */
    Aisle reserved(String code, UUID by, String box, String... cells) {
        var id = id(code);
        var positions = Arrays.stream(cells).map(c -> new Cell(id(box), c)).toList();
        positions.forEach(p -> held.put(new Position(p.container(), p.cell()), id));
        var fact = new PositionsReserved(code, HERE, "DELIVERY", Optional.empty(), NOW.plusSeconds(3600), positions);
        reservations.put(
                id,
                Reservations.KIND.after(Reservations.KIND.blank(id), recorded(Reservations.KIND.ref(id), fact, by)));
        return this;
    }

    Reservation reservation(String code) {
        return Objects.requireNonNull(reservations.get(id(code)));
    }

    UUID id(String code) {
        return ids.computeIfAbsent(code, c -> new UUID(9, next++));
    }

    Situation now() {
        var reserved = new Situation.Reserved(ME, held, reservations);
        return new Situation(HERE, ids, tubes, containers, occupants, withdrawn, quarantine, reserved);
    }

    static Recorded recorded(StreamRef stream, Fact fact, UUID by) {
        var act = new UUID(0, 7);
        var actor = new Actor(by, Optional.empty(), HERE);
        return new Recorded(act, act, stream, 1, fact, NOW, NOW, actor, new Digest(new byte[32]));
    }

    private static UUID donor(String code) {
        return new UUID(4, code.hashCode());
    }

    private Aisle happened(UUID id, Fact fact) {
        tubes.computeIfPresent(id, (k, t) -> after(Tubes.KIND, t, id, fact));
        containers.computeIfPresent(id, (k, c) -> after(Containers.KIND, c, id, fact));
        return this;
    }

    private static <S extends Record> S after(StreamKind<S> kind, S before, UUID id, Fact fact) {
        return kind.after(before, recorded(kind.ref(id), fact, new UUID(0, 7)));
    }
}
