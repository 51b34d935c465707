package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
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
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.Material;
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

    /** Coloured case by case. */
    public BoxPicture box(Pictures.Place box, Optional<String> marked, UUID reader) {
        return box(box, marked, reader, TubeColour.CASE);
    }

    /** @param marked a cell to be pointed at @param reader whose own reservations are told from others' */
    public BoxPicture box(Pictures.Place box, Optional<String> marked, UUID reader, TubeColour by) {
        var claims = claims(box, reader);
        var kept = pictures.kept(box.id());
        var lying = pictures.tubes(box.id()).stream()
                .collect(Collectors.toMap(Pictures.Lying::cell, Function.identity(), (a, b) -> a));
        var groups = groups(lying, by);
        var rows = IntStream.rangeClosed(1, box.rows())
                .mapToObj(row -> new BoxPicture.Row(
                        Cells.label(row, 1).substring(0, 1),
                        IntStream.rangeClosed(1, box.columns())
                                .mapToObj(column ->
                                        cell(Cells.label(row, column), lying, by, groups, claims, kept, marked))
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
                claims.size() + kept.size(),
                by,
                legend(groups, by),
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
            TubeColour by,
            Map<String, Integer> groups,
            Map<String, BoxPicture.Claim> claims,
            Map<String, String> kept,
            Optional<String> marked) {
        var tube = Optional.ofNullable(lying.get(cell));
        var out = Optional.ofNullable(kept.get(cell)).map(code -> new BoxPicture.Out(code, "/tubes/" + code));
        var claim = Optional.ofNullable(claims.get(cell)).filter(c -> tube.isEmpty());
        return new BoxPicture.Cell(
                cell,
                use(tube.isPresent(), claim.isPresent(), out.isPresent()),
                tube.map(t -> new BoxPicture.Held(
                        t.code(), Phrase.name(t.material()), groups.getOrDefault(key(t, by), 1), "/tubes/" + t.code())),
                claim,
                out,
                marked.filter(cell::equals).isPresent());
    }

    private static BoxPicture.Use use(boolean taken, boolean claimed, boolean kept) {
        return taken
                ? BoxPicture.Use.TAKEN
                : claimed ? BoxPicture.Use.HELD : kept ? BoxPicture.Use.KEPT : BoxPicture.Use.FREE;
    }

    private static String key(Pictures.Lying tube, TubeColour by) {
        return switch (by) {
            case CASE -> tube.caseCode();
            case PROJECT -> tube.project();
            case MATERIAL -> tube.material().name();
        };
    }

    /** What belongs together has one colour; neighbours in the order of cells get different ones. */
    private static Map<String, Integer> groups(Map<String, Pictures.Lying> lying, TubeColour by) {
        var groups = new LinkedHashMap<String, Integer>();
        new TreeMap<>(lying).values().forEach(t -> groups.putIfAbsent(key(t, by), groups.size() % GROUPS + 1));
        return groups;
    }

    /** Of cases there are too many to be told apart by colours: these only part neighbours. */
    private static List<BoxPicture.Key> legend(Map<String, Integer> groups, TubeColour by) {
        return by == TubeColour.CASE
                ? List.of()
                : groups.entrySet().stream()
                        .map(g -> new BoxPicture.Key(
                                g.getValue(),
                                by == TubeColour.MATERIAL
                                        ? Optional.of(Phrase.name(Material.valueOf(g.getKey())))
                                        : Optional.empty(),
                                g.getKey()))
                        .toList();
    }

    public PlaceList units(UUID site, boolean every) {
        return new PlaceList(
                Optional.empty(),
                List.of(),
                rows(pictures.units(site, every)),
                pictures.rooms(site, every).stream()
                        .map(r -> new PlaceList.Room(
                                r.name().isBlank() ? r.code() : r.name(),
                                r.code(),
                                Phrase.of("container." + r.type()),
                                r.in(),
                                r.inside(),
                                PATH + r.code()))
                        .toList(),
                Optional.empty(),
                Care.NONE);
    }

    public PlaceList inside(Pictures.Place place) {
        return new PlaceList(
                Optional.of(title(place.name(), place.code())),
                around(place),
                rows(pictures.inside(place.id())),
                List.of(),
                place.type().isLoose() ? Optional.of(loose(place)) : Optional.empty(),
                Care.NONE);
    }

    /** Tubes that are in a place without positions. */
    private List<PlaceList.Loose> loose(Pictures.Place place) {
        return pictures.tubes(place.id()).stream()
                .map(t -> new PlaceList.Loose(t.code(), Phrase.name(t.material()), "/tubes/" + t.code()))
                .toList();
    }

    static List<PlaceList.Row> rows(List<Pictures.Counted> inside) {
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

    static String title(String name, String code) {
        return name.isBlank() ? code : name + " " + code;
    }
}
