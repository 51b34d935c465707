package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.storage.model.Cells;

/** Places as they look: a box from above, a unit from the front (B2). */
@Singleton
public final class Drawing {
    static final String PATH = "/storage/";
    private static final int GROUPS = 6;

    private final Pictures pictures;
    private final SpecimenIndex index;
    private final Staff staff;

    Drawing(Pictures pictures, SpecimenIndex index, Staff staff) {
        this.pictures = pictures;
        this.index = index;
        this.staff = staff;
    }

    /** @param marked a cell to be pointed at @param reader whose own reservations are told from others' */
    public BoxPicture box(Pictures.Place box, Optional<String> marked, UUID reader) {
        var claims = claims(box, reader);
        var lying = pictures.tubes(box.id()).stream()
                .collect(Collectors.toMap(Pictures.Lying::cell, Function.identity(), (a, b) -> a));
        var groups = groups(lying);
        var rows = IntStream.rangeClosed(1, box.rows())
                .mapToObj(row -> new BoxPicture.Row(
                        Cells.label(row, 1).substring(0, 1),
                        IntStream.rangeClosed(1, box.columns())
                                .mapToObj(column -> cell(Cells.label(row, column), lying, groups, claims, marked))
                                .toList()))
                .toList();
        return new BoxPicture(
                box.code(),
                around(box),
                Phrase.of("container." + box.type()),
                IntStream.rangeClosed(1, box.columns())
                        .mapToObj(Integer::toString)
                        .toList(),
                rows,
                lying.size(),
                box.rows() * box.columns(),
                claims.size(),
                Care.NONE);
    }

    private Map<String, BoxPicture.Claim> claims(Pictures.Place box, UUID reader) {
        var held = pictures.claims(box.id());
        if (held.isEmpty()) {
            return Map.of();
        }
        var names =
                staff.names(held.stream().map(Pictures.Claimed::by).distinct().toList());
        return held.stream()
                .collect(Collectors.toMap(
                        Pictures.Claimed::cell,
                        c -> new BoxPicture.Claim(
                                c.reservation(),
                                names.getOrDefault(c.by(), "–"),
                                Phrase.of("reservation-purpose." + c.purpose()),
                                c.until(),
                                c.by().equals(reader))));
    }

    private static BoxPicture.Cell cell(
            String cell,
            Map<String, Pictures.Lying> lying,
            Map<String, Integer> groups,
            Map<String, BoxPicture.Claim> claims,
            Optional<String> marked) {
        var tube = Optional.ofNullable(lying.get(cell));
        var claim = Optional.ofNullable(claims.get(cell)).filter(c -> tube.isEmpty());
        return new BoxPicture.Cell(
                cell,
                tube.isPresent() ? BoxPicture.Use.TAKEN : claim.isPresent() ? BoxPicture.Use.HELD : BoxPicture.Use.FREE,
                tube.map(t -> new BoxPicture.Held(
                        t.code(),
                        Phrase.name(t.material()),
                        groups.getOrDefault(t.caseCode(), 1),
                        "/tubes/" + t.code())),
                claim,
                marked.filter(cell::equals).isPresent());
    }

    /** What belongs to one case has one colour; neighbours in the order of cells get different ones. */
    private static Map<String, Integer> groups(Map<String, Pictures.Lying> lying) {
        var groups = new HashMap<String, Integer>();
        new TreeMap<>(lying).values().forEach(t -> groups.putIfAbsent(t.caseCode(), groups.size() % GROUPS + 1));
        return groups;
    }

    public UnitPicture unit(Pictures.Place unit) {
        var shelves = new ArrayList<UnitPicture.Shelf>();
        for (var shelf : pictures.inside(unit.id())) {
            var racks = pictures.inside(shelf.place().id()).stream()
                    .map(rack -> rack(rack))
                    .toList();
            shelves.add(new UnitPicture.Shelf(
                    shelf.cell().orElse(shelf.place().code()), racks.isEmpty() ? List.of(rack(shelf)) : racks));
        }
        return new UnitPicture(
                title(unit.name(), unit.code()),
                Phrase.of("container." + unit.type()),
                around(unit).stream().map(BoxPicture.Place::name).collect(Collectors.joining(" / ")),
                Optional.empty(),
                set(unit.temperatureClass()),
                Tone.WAITING,
                Phrase.of("temperature." + unit.temperatureClass()),
                shelves);
    }

    private static UnitPicture.Rack rack(Pictures.Counted rack) {
        return new UnitPicture.Rack(
                rack.cell().orElse(rack.place().code()),
                (int) rack.tubes(),
                (int) rack.reserved(),
                (int) rack.capacity(),
                false,
                PATH + rack.place().code());
    }

    /** The middle of the class's range, degrees Celsius (domain table 4.1). */
    private static BigDecimal set(String temperatureClass) {
        return switch (temperatureClass) {
            case "REFRIGERATED" -> new BigDecimal("4");
            case "FROZEN_20" -> new BigDecimal("-20");
            case "ULT_80" -> new BigDecimal("-80");
            case "CRYO_135" -> new BigDecimal("-135");
            case "LN2_VAPOUR" -> new BigDecimal("-150");
            case "LN2_LIQUID" -> new BigDecimal("-196");
            default -> new BigDecimal("22");
        };
    }

    public PlaceList units(UUID site, boolean every) {
        return new PlaceList(Optional.empty(), List.of(), rows(pictures.units(site, every)));
    }

    public PlaceList inside(Pictures.Place place) {
        return new PlaceList(
                Optional.of(title(place.name(), place.code())), around(place), rows(pictures.inside(place.id())));
    }

    private static List<PlaceList.Row> rows(List<Pictures.Counted> inside) {
        return inside.stream()
                .map(c -> new PlaceList.Row(
                        c.cell().orElse(""),
                        c.place().code(),
                        c.place().name(),
                        Phrase.of("container." + c.place().type()),
                        c.place().temperatureClass().equals("NONE")
                                ? Optional.empty()
                                : Optional.of(
                                        Phrase.of("temperature." + c.place().temperatureClass())),
                        c.tubes(),
                        c.reserved(),
                        c.capacity(),
                        PATH + c.place().code()))
                .toList();
    }

    List<BoxPicture.Place> around(Pictures.Place place) {
        return place.parent().stream()
                .flatMap(parent -> index.path(parent).reversed().stream())
                .map(c -> new BoxPicture.Place(label(c), PATH + c.code()))
                .toList();
    }

    private static String label(Container c) {
        var title = title(c.name(), c.code());
        return c.cell().map(cell -> cell + " " + title).orElse(title);
    }

    private static String title(String name, String code) {
        return name.isBlank() ? code : name + " " + code;
    }
}
