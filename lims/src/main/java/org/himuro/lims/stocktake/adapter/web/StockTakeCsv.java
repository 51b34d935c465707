package org.himuro.lims.stocktake.adapter.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.stocktake.StockTake;
import org.himuro.lims.stocktake.StockTakeLine;
import org.himuro.lims.stocktake.application.StockTakeQueries;
import org.himuro.lims.stocktake.application.StockTakeQueries.Place;
import org.himuro.lims.stocktake.application.StockTakeQueries.TubeNow;

/** The positions of a stock-take as a file (RFC 4180, UTF-8 with a byte order mark for spreadsheets); codes, and no person. */
final class StockTakeCsv {
    private static final String HEAD =
            "\uFEFFstock_take,place,unit,box,position,drawn_tube,look,finding,recorded_tube,seen_tube,counted_at\r\n";

    private StockTakeCsv() {}

    static String of(StockTake stockTake, StockTakeQueries queries) {
        var lines = queries.lines(stockTake.id());
        var places = queries.places(lines.stream()
                .flatMap(l -> Stream.of(l.unit(), l.container()))
                .distinct()
                .toList());
        var tubes = queries.tubes(lines.stream()
                .flatMap(l -> Stream.of(l.drawnTube(), l.recorded(), l.seen()).flatMap(Optional::stream))
                .distinct()
                .toList());
        return lines.stream()
                .map(l -> row(stockTake.code(), l, places, tubes))
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(String code, StockTakeLine l, Map<UUID, Place> places, Map<UUID, TubeNow> tubes) {
        var cells = List.of(
                cell(code),
                String.valueOf(l.place()),
                place(l.unit(), places),
                place(l.container(), places),
                l.cell(),
                tube(l.drawnTube(), tubes),
                l.look().map(Enum::name).orElse(""),
                l.finding().map(Enum::name).orElse(""),
                tube(l.recorded(), tubes),
                tube(l.seen(), tubes),
                l.countedAt().map(Object::toString).orElse(""));
        return String.join(",", cells) + "\r\n";
    }

    private static String place(UUID id, Map<UUID, Place> places) {
        return cell(Optional.ofNullable(places.get(id)).map(Place::code).orElse(""));
    }

    private static String tube(Optional<UUID> id, Map<UUID, TubeNow> tubes) {
        return cell(id.map(tubes::get).map(TubeNow::code).orElse(""));
    }

    /** A spreadsheet must not take a foreign code for a formula. */
    private static String cell(String value) {
        var safe = value.matches("(?s)[=+@\\t\\r-].*") ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
