package org.himuro.lims.reporting.application;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.reporting.application.TubeQuery.Sort;

/** A page of the list of tubes; its whole state is in the address. */
@Singleton
public final class ListingTubes {
    private static final String PATH = "/tubes";
    private static final List<String> TYPED = List.of("q", "case", "project", "in", "from", "at", "parcel", "order");

    private final TubeRegister tubes;

    ListingTubes(TubeRegister tubes) {
        this.tubes = tubes;
    }

    /**
     * @param mayProcess the reader may make worklists
     * @param mayPick the reader may have tubes fetched
     */
    public TubeList page(TubeQuery query, boolean mayProcess, boolean mayPick) {
        var part = tubes.part(query);
        var said = address(query.conditions(), query.sort());
        var address = part.rows().isEmpty() && part.looked() == 0 ? withoutNames(said) : said;
        return new TubeList(
                notes(part, query),
                Chips.of(address, left -> PATH + written(left)),
                TubeForm.of(address),
                sorts(query.sort()),
                columns(query.sort(), address),
                part.rows().stream().map(l -> row(l.row())).toList(),
                part.next()
                        .map(next -> PATH + "/rows"
                                + written(with(address, "after", next.cursor().written()))),
                part.previous()
                        .map(before -> PATH
                                + written(
                                        with(address, "before", before.cursor().written()))),
                part.looked(),
                text(address),
                Optional.of("/tubes-to-worklist" + written(address)).filter(a -> mayProcess),
                Optional.of("/tubes-to-pick" + written(address)).filter(a -> mayPick));
    }

    private List<Phrase> notes(TubeRegister.Part part, TubeQuery query) {
        return part.rows().isEmpty()
                ? tubes.absent(query.sight(), query.conditions()).stream()
                        .map(name -> Phrase.of("tubes.absent-" + name))
                        .toList()
                : List.of();
    }

    /** The conditions and the order; newest first is not said. */
    public static Map<String, String> address(Conditions conditions, Sort sort) {
        var address = conditions.address();
        return sort == Sort.NEWEST ? address : with(address, "sort", sort.name());
    }

    /** What found nothing is not repeated: it may have been a wristband. */
    private static Map<String, String> withoutNames(Map<String, String> asked) {
        var shown = new LinkedHashMap<>(asked);
        TYPED.forEach(n -> shown.computeIfPresent(n, (name, v) -> UnknownCode.searched(v)));
        return shown;
    }

    private static List<TubeForm.Value> sorts(Sort sort) {
        return Arrays.stream(Sort.values())
                .map(v -> new TubeForm.Value(v.name(), Phrase.of("tubes.sort-" + v), v == sort))
                .toList();
    }

    private static List<TubeList.Column> columns(Sort sort, Map<String, String> address) {
        return Stream.of("code", "state", "case", "material", "place", "cooling", "frozen", "amount", "since")
                .map(name -> new TubeList.Column(
                        name,
                        Phrase.of("tubes.column-" + name),
                        name.equals("cooling") || name.equals("amount"),
                        Column.of(name).map(c -> c.sorted(sort)).orElse("none"),
                        Column.of(name).map(c -> PATH + written(with(address, "sort", c.next(sort))))))
                .toList();
    }

    /** Columns that a key gives in order; by when a tube was registered is chosen beside the filters. */
    private enum Column {
        CODE(Sort.CODE, Sort.NEWEST),
        CASE(Sort.CASE, Sort.NEWEST),
        PLACE(Sort.PLACE, Sort.NEWEST),
        FROZEN(Sort.FROZEN, Sort.FROZEN_OLDEST),
        AMOUNT(Sort.AMOUNT, Sort.NEWEST);

        private final Sort first;
        private final Sort second;

        Column(Sort first, Sort second) {
            this.first = first;
            this.second = second;
        }

        static Optional<Column> of(String name) {
            return Arrays.stream(values())
                    .filter(c -> Phrase.hyphenated(c.name()).equals(name))
                    .findFirst();
        }

        String next(Sort sort) {
            return (sort == first ? second : first).name();
        }

        String sorted(Sort sort) {
            if (sort == Sort.NEWEST || (sort != first && sort != second)) {
                return "none";
            }
            return sort.descends() ? "descending" : "ascending";
        }
    }

    private static TubeList.Row row(TubeRow tube) {
        var cooling = tube.sampledAt().flatMap(from -> tube.frozenAt().map(to -> Duration.between(from, to)));
        var place = Stream.concat(tube.in().stream(), tube.cell().stream()).collect(Collectors.joining(" / "));
        return new TubeList.Row(
                tube.code(),
                PATH + "/" + tube.code(),
                tube.caseCode(),
                Phrase.name(tube.material()),
                TubeSigns.tone(tube),
                TubeSigns.state(tube),
                place.isEmpty() ? tube.holder().orElse("") : place,
                cooling,
                tube.frozenAt(),
                tube.amount().flatMap(n -> tube.unit().map(u -> Phrase.of("tubes.amount", n, Phrase.name(u)))),
                tube.lastAt());
    }

    private static Map<String, String> with(Map<String, String> address, String name, String value) {
        var changed = new LinkedHashMap<>(address);
        changed.put(name, value);
        return changed;
    }

    private static String written(Map<String, String> address) {
        var text = text(address);
        return text.isEmpty() ? "" : "?" + text;
    }

    /** As an address says it, without a question mark. */
    public static String text(Map<String, String> address) {
        return address.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
