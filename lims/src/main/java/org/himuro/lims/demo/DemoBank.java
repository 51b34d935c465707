package org.himuro.lims.demo;

import static org.himuro.lims.demo.DemoWorld.*;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.storage.BuildUnit;
import org.himuro.lims.storage.BuildUnit.Shape;
import org.himuro.lims.storage.ContainerCodes;
import org.himuro.lims.storage.RegisterContainer;
import org.himuro.lims.storage.ReservePositions;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.application.BuildingUnit;
import org.himuro.lims.storage.application.RegisteringContainers;
import org.himuro.lims.storage.application.ReservingPositions;
import org.himuro.lims.storage.application.StoringTubes;

/** Five freezers and a refrigerator each hospital, and the next free positions in them. */
@Singleton
final class DemoBank {
    private final Steps steps;
    private final BuildingUnit units;
    private final RegisteringContainers containers;
    private final ContainerCodes codes;
    private final StoringTubes storing;
    private final ReservingPositions reserving;
    private final SpecimenIndex index;
    private final Map<String, Deque<StoreTubes.Put>> free = new HashMap<>();
    private final Map<String, UUID> refrigerators = new HashMap<>();

    DemoBank(
            Steps steps,
            BuildingUnit units,
            RegisteringContainers containers,
            ContainerCodes codes,
            StoringTubes storing,
            ReservingPositions reserving,
            SpecimenIndex index) {
        this.reserving = reserving;
        this.steps = steps;
        this.units = units;
        this.containers = containers;
        this.codes = codes;
        this.storing = storing;
        this.index = index;
    }

    void build(DemoWorld world, Instant at) {
        var freezer = new Shape(ContainerType.FREEZER, "ULT_80", 4, 4, 4, 1, 9, 9);
        var tank = new Shape(ContainerType.TANK, "LN2_VAPOUR", 1, 4, 6, 1, 9, 9);
        site(world, "manager2", HOSPITAL, at, Map.of("超低温槽 1 / ULT 1", freezer, "液体窒素タンク 1 / LN2 1", tank));
        site(world, "technician2", SECOND_HOSPITAL, at, Map.of("超低温槽 A / ULT A", freezer));
        site(world, "manager", BIOBANK, at, Map.of("超低温槽 11 / ULT 11", freezer, "超低温槽 12 / ULT 12", freezer));
    }

    private void site(DemoWorld world, String who, String site, Instant at, Map<String, Shape> named) {
        var actor = world.as(who, site);
        var fridge = codes.next(site, ContainerType.REFRIGERATOR, 1).getFirst();
        var made = new RegisterContainer(
                fridge,
                ContainerType.REFRIGERATOR,
                "切り出し室 4 ℃ / Cut-up room 4 °C",
                0,
                0,
                "REFRIGERATED",
                Optional.empty());
        steps.done(containers::run, made, actor, at);
        refrigerators.put(
                site,
                index.byCode(fridge, VisibleSites.only(actor.site()))
                        .orElseThrow()
                        .id());
        var room = new RegisterContainer(
                Optional.empty(), ContainerType.ROOM, "保管室 1 / Storage room 1", 0, 0, "NONE", Optional.empty());
        var code = steps.done(containers::run, room, actor, at).code();
        var positions = new ArrayDeque<StoreTubes.Put>();
        for (var unit : new java.util.TreeMap<>(named).entrySet()) {
            var answer =
                    steps.done(units::run, new BuildUnit(unit.getKey(), Optional.of(code), unit.getValue()), actor, at);
            boxes(
                            index.byCode(answer.code(), VisibleSites.only(actor.site()))
                                    .orElseThrow()
                                    .id(),
                            24)
                    .forEach(box -> positions.addAll(cells(box)));
        }
        free.put(site, positions);
    }

    /** The first boxes below a unit, in the order in which one walks past them. */
    private List<Container> boxes(UUID unit, int atMost) {
        var found = new ArrayList<Container>();
        var open = new ArrayDeque<>(index.containersIn(unit));
        while (!open.isEmpty() && found.size() < atMost) {
            var id = open.pop();
            var here = index.path(id).getFirst();
            if (here.type() == ContainerType.BOX) {
                found.add(here);
            } else {
                index.containersIn(id).reversed().forEach(open::push);
            }
        }
        return found;
    }

    private static List<StoreTubes.Put> cells(Container box) {
        var cells = new ArrayList<StoreTubes.Put>();
        for (int row = 0; row < box.rowCount(); row++) {
            for (int column = 1; column <= box.columnCount(); column++) {
                cells.add(new StoreTubes.Put("", box.code(), "%c%02d".formatted('A' + row, column)));
            }
        }
        return cells;
    }

    /** A delivery is expected in the last of the boxes that tubes are put into. */
    void reserve(String site, Actor actor, Instant at, Instant until) {
        var box = java.util.Objects.requireNonNull(free.get(site)).getLast().box();
        var positions = IntStream.rangeClosed(1, 9)
                .boxed()
                .flatMap(column -> Stream.of("A%02d", "B%02d").map(row -> row.formatted(column)))
                .sorted()
                .map(cell -> new ReservePositions.At(box, cell))
                .toList();
        steps.done(
                reserving::run,
                new ReservePositions(
                        positions, Optional.empty(), "DELIVERY", Optional.of("連携病院からの血液 18 本 / 18 bloods"), until),
                actor,
                at);
    }

    UUID refrigerator(String site) {
        return java.util.Objects.requireNonNull(refrigerators.get(site));
    }

    /** Puts tubes into the last positions of the site, in another unit than most. */
    void storeApart(List<String> tubes, String site, Actor actor, Instant at) {
        var positions = java.util.Objects.requireNonNull(free.get(site));
        var puts = tubes.stream()
                .map(code -> {
                    var last = positions.removeLast();
                    return new StoreTubes.Put(code, last.box(), last.cell());
                })
                .toList();
        steps.done(storing::run, new StoreTubes(puts), actor, at);
    }

    /** Puts tubes into the next free positions of the site. */
    void store(List<String> tubes, String site, Actor actor, Instant at) {
        var positions = java.util.Objects.requireNonNull(free.get(site));
        var puts = tubes.stream()
                .map(code -> {
                    var next = positions.pop();
                    return new StoreTubes.Put(code, next.box(), next.cell());
                })
                .toList();
        steps.done(storing::run, new StoreTubes(puts), actor, at);
    }
}
