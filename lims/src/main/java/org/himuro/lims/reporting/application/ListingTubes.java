package org.himuro.lims.reporting.application;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.platform.web.Cursor;
import org.himuro.lims.platform.web.Page;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.reporting.application.TubeQuery.Sort;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;

/** A page of the list of tubes; its whole state is in the address. */
@Singleton
public final class ListingTubes {
    private static final String PATH = "/tubes";

    private final TubeRegister tubes;

    ListingTubes(TubeRegister tubes) {
        this.tubes = tubes;
    }

    /**
     * @param asked the parameters of the address, as given
     * @param mayProcess the reader may make worklists
     */
    public TubeList page(TubeQuery query, Map<String, String> asked, boolean mayProcess) {
        var page = Page.of(tubes.list(query), query.limit(), listed -> key(listed, query.sort()));
        var address = page.items().isEmpty() ? withoutNames(asked) : asked;
        return new TubeList(
                address.getOrDefault("q", ""),
                filters(address),
                choices(query),
                columns(query.sort(), address),
                page.items().stream().map(l -> row(l.row())).toList(),
                page.next().map(next -> PATH + "/rows" + with(address, "after", next)),
                "/tubes.csv" + with(address, "after", ""),
                Optional.of("/tubes-to-worklist" + with(address, "after", "")).filter(a -> mayProcess));
    }

    /** What found nothing is not repeated: it may have been a wristband. */
    private static Map<String, String> withoutNames(Map<String, String> asked) {
        var shown = new LinkedHashMap<>(asked);
        List.of("q", "case", "in", "project")
                .forEach(n -> shown.computeIfPresent(n, (name, v) -> UnknownCode.searched(v)));
        return shown;
    }

    public static Cursor key(TubeRegister.Listed listed, Sort sort) {
        return Cursor.at(sort == Sort.CODE ? listed.row().code() : listed.id().toString());
    }

    private static List<TubeList.Filter> filters(Map<String, String> address) {
        var filters = new ArrayList<TubeList.Filter>();
        address.forEach((name, value) -> {
            if (!value.isBlank() && !name.equals("sort") && !name.equals("after")) {
                Object shown = word(name, value).<Object>map(p -> p).orElse(value);
                filters.add(
                        new TubeList.Filter(Phrase.of("tubes.filter-" + name, shown), PATH + with(address, name, "")));
            }
        });
        return filters;
    }

    /** The value was understood before. */
    private static Optional<Phrase> word(String field, String value) {
        return switch (field) {
            case "material" -> Optional.of(Phrase.name(Material.valueOf(value)));
            case "step" -> Optional.of(Phrase.name(TubeStep.valueOf(value)));
            case "verdict" -> Optional.of(Phrase.name(FreezingVerdict.valueOf(value)));
            case "place" -> Optional.of(place(TubePlace.valueOf(value)));
            default -> Optional.empty();
        };
    }

    private static Phrase place(TubePlace place) {
        return Phrase.of("place." + place);
    }

    private static List<TubeList.Choice> choices(TubeQuery query) {
        return List.of(
                choice("material", Phrase::name, Material.values(), query.material()),
                choice("step", Phrase::name, TubeStep.values(), query.step()),
                choice("verdict", Phrase::name, FreezingVerdict.values(), query.verdict()),
                choice("place", ListingTubes::place, TubePlace.values(), query.place()),
                choice("sort", v -> Phrase.of("tubes.sort-" + v), Sort.values(), Optional.of(query.sort())));
    }

    private static <E extends Enum<E>> TubeList.Choice choice(
            String field, Function<E, Phrase> word, E[] values, Optional<E> chosen) {
        var all = Arrays.stream(values)
                .map(v -> new TubeList.Value(
                        v.name(), word.apply(v), chosen.filter(v::equals).isPresent()))
                .toList();
        return new TubeList.Choice(field, Phrase.of("tubes.column-" + field), all);
    }

    private static List<TubeList.Column> columns(Sort sort, Map<String, String> address) {
        return Stream.of("code", "state", "material", "place", "cooling", "since")
                .map(name -> new TubeList.Column(
                        name,
                        Phrase.of("tubes.column-" + name),
                        name.equals("cooling"),
                        name.equals("code") && sort == Sort.CODE ? "ascending" : "none",
                        href(name, sort, address)))
                .toList();
    }

    /** Only the code is a column that an index gives in order; by when a tube was registered is chosen beside the filters. */
    private static Optional<String> href(String column, Sort sort, Map<String, String> address) {
        var next = sort == Sort.CODE ? Sort.NEWEST : Sort.CODE;
        return Optional.of(PATH + with(address, "sort", next.name())).filter(h -> column.equals("code"));
    }

    private static TubeList.Row row(TubeRow tube) {
        var cooling = tube.sampledAt().flatMap(from -> tube.frozenAt().map(to -> Duration.between(from, to)));
        var place = Stream.concat(tube.in().stream(), tube.cell().stream()).collect(Collectors.joining(" / "));
        return new TubeList.Row(
                tube.code(),
                PATH + "/" + tube.code(),
                Phrase.name(tube.material()),
                TubeSigns.tone(tube),
                TubeSigns.state(tube),
                place.isEmpty() ? tube.holder().orElse("") : place,
                cooling,
                tube.lastAt());
    }

    private static String with(Map<String, String> address, String name, String value) {
        var changed = new LinkedHashMap<>(address);
        changed.remove("after");
        changed.put(name, value);
        var text = changed.entrySet().stream()
                .filter(e -> !e.getValue().isBlank())
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return text.isEmpty() ? "" : "?" + text;
    }
}
