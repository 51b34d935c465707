package org.himuro.lims.storage.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.application.UnitColours.Load;
import org.himuro.lims.storage.application.UnitInsides.Standing;
import org.himuro.lims.storage.application.UnitPicture.Bay;
import org.himuro.lims.storage.application.UnitPicture.Rack;
import org.himuro.lims.storage.application.UnitPicture.Small;
import org.himuro.lims.storage.application.UnitPicture.View;
import org.himuro.lims.storage.application.UnitShape.Spot;

/** The shelves and racks of one unit, each where it is drawn: pure. */
final class UnitBays {
    /** Room in a rack for what stands in it: left, top, width, height. */
    private static final double[] ROOM = {6, 40, 84, 66};

    private final Pictures.Place unit;
    private final View view;
    private final Map<UUID, List<Standing>> inside = new HashMap<>();
    private final Map<UUID, Load> loads;
    private final UnitColours colours;
    private final List<Bay> bays = new ArrayList<>();
    private final Size size;

    private record Size(int width, int height) {}

    UnitBays(Pictures.Place unit, List<Standing> below, Map<UUID, Load> loads, UnitColours colours) {
        this.unit = unit;
        this.view = UnitShape.view(unit.type());
        this.loads = loads;
        this.colours = colours;
        below.forEach(s -> s.place()
                .parent()
                .ifPresent(parent ->
                        inside.computeIfAbsent(parent, id -> new ArrayList<>()).add(s)));
        size = view == View.FRONT ? front() : above();
    }

    List<Bay> bays() {
        return bays;
    }

    int width() {
        return size.width();
    }

    int height() {
        return size.height();
    }

    private List<Standing> in(UUID container) {
        return inside.getOrDefault(container, List.of());
    }

    private static boolean isShelf(Standing s) {
        return s.place().type() == ContainerType.SHELF || s.place().type() == ContainerType.COMPARTMENT;
    }

    /** Shelf by shelf; what stands in the unit without a shelf is a row of its own. */
    private Size front() {
        var all = in(unit.id());
        int y = UnitShape.EDGE;
        int widest = 1;
        for (var shelf : all.stream().filter(UnitBays::isShelf).toList()) {
            var grid = Grid.of(
                    in(shelf.place().id()), shelf.place().rows(), shelf.place().columns());
            y = bay(name(shelf), Optional.of(href(shelf)), grid, y);
            widest = Math.max(widest, grid.columns());
        }
        var loose = all.stream().filter(s -> !isShelf(s)).toList();
        if (!loose.isEmpty()) {
            var grid = Grid.of(loose, unit.rows(), unit.columns());
            y = bay("", Optional.empty(), grid, y);
            widest = Math.max(widest, grid.columns());
        }
        return new Size(
                UnitShape.NAME + UnitShape.width(widest) + 2 * UnitShape.EDGE + UnitShape.GAP,
                y + UnitShape.EDGE - UnitShape.GAP);
    }

    private int bay(String name, Optional<String> href, Grid grid, int y) {
        int high = UnitShape.height(grid.rows()) + 2 * UnitShape.GAP;
        var racks = grid.places().stream()
                .map(p -> rack(
                        p.standing(),
                        UnitShape.inRow(p.row(), p.column(), UnitShape.NAME + UnitShape.EDGE, y + UnitShape.GAP)))
                .toList();
        bays.add(new Bay(name, href, y, high, racks));
        return y + high + UnitShape.GAP;
    }

    /** Racks side by side, of whatever shelf; in a tank in a ring where they stand in one row. */
    private Size above() {
        int width;
        int height;
        var all = new ArrayList<Standing>();
        for (var s : in(unit.id())) {
            if (isShelf(s)) {
                all.addAll(in(s.place().id()));
            } else {
                all.add(s);
            }
        }
        boolean direct = in(unit.id()).stream().noneMatch(UnitBays::isShelf);
        var grid = direct ? Grid.of(all, unit.rows(), unit.columns()) : Grid.of(all, 0, 0);
        boolean ring = view == View.ROUND && (grid.rows() == 1 || grid.columns() == 1);
        var spots = new ArrayList<Spot>();
        if (ring) {
            int count = grid.rows() * grid.columns();
            var ringed = UnitShape.ring(count);
            grid.places().forEach(p -> spots.add(ringed.get(p.row() * grid.columns() + p.column())));
            width = 2 * UnitShape.radius(count);
            height = width;
        } else {
            int wide = UnitShape.width(grid.columns());
            int high = UnitShape.height(grid.rows());
            int radius = UnitShape.radius(grid.rows(), grid.columns());
            width = view == View.ROUND ? 2 * radius : wide + 2 * UnitShape.EDGE;
            height = view == View.ROUND ? 2 * radius : high + 2 * UnitShape.EDGE + UnitShape.GAP;
            grid.places()
                    .forEach(p ->
                            spots.add(UnitShape.inRow(p.row(), p.column(), (width - wide) / 2, (height - high) / 2)));
        }
        var racks = new ArrayList<Rack>();
        for (int i = 0; i < spots.size(); i++) {
            racks.add(rack(grid.places().get(i).standing(), spots.get(i)));
        }
        if (!racks.isEmpty()) {
            bays.add(new Bay("", Optional.empty(), 0, height, racks));
        }
        return new Size(width, height);
    }

    private Rack rack(Standing s, Spot spot) {
        var load = load(s);
        return new Rack(
                name(s),
                s.place().code(),
                spot.x(),
                spot.y(),
                load.tubes(),
                load.reserved(),
                load.capacity(),
                colours.of(load),
                false,
                href(s),
                small(s, spot));
    }

    private List<Small> small(Standing rack, Spot spot) {
        var within = in(rack.place().id());
        if (within.isEmpty()) {
            return List.of();
        }
        var grid = Grid.of(within, rack.place().rows(), rack.place().columns());
        double wide = ROOM[2] / grid.columns();
        double high = ROOM[3] / grid.rows();
        double gap = Math.min(2, Math.min(wide, high) / 6);
        return grid.places().stream()
                .map(p -> new Small(
                        rounded(spot.x() + ROOM[0] + p.column() * wide),
                        rounded(spot.y() + ROOM[1] + p.row() * high),
                        rounded(wide - gap),
                        rounded(high - gap),
                        colours.of(load(p.standing()))))
                .toList();
    }

    private static double rounded(double number) {
        return Math.round(number * 10) / 10.0;
    }

    private Load load(Standing s) {
        return loads.getOrDefault(s.place().id(), Load.NONE);
    }

    private static String name(Standing s) {
        return s.cell()
                .orElse(
                        s.place().name().isBlank()
                                ? s.place().code()
                                : s.place().name());
    }

    private static String href(Standing s) {
        return Drawing.PATH + s.place().code();
    }
}
