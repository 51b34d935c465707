package org.himuro.lims.stocktake.adapter.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.integrations.table.SafeCsv;
import org.himuro.lims.stocktake.StockTake;
import org.himuro.lims.stocktake.StockTakeLine;
import org.himuro.lims.stocktake.application.StockTakeQueries;
import org.himuro.lims.stocktake.application.StockTakeQueries.Place;
import org.himuro.lims.stocktake.application.StockTakeQueries.TubeNow;

/** The positions of a stock-take as a file ({@link SafeCsv}); codes, and no person. */
final class StockTakeCsv {
    private static final List<String> HEAD = List.of(
            "stock_take",
            "place",
            "unit",
            "box",
            "position",
            "drawn_tube",
            "look",
            "finding",
            "recorded_tube",
            "seen_tube",
            "counted_at");

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
        var csv = new SafeCsv();
        csv.row(HEAD);
        lines.forEach(l -> csv.row(row(stockTake.code(), l, places, tubes)));
        return csv.taken();
    }

    private static List<String> row(String code, StockTakeLine l, Map<UUID, Place> places, Map<UUID, TubeNow> tubes) {
        return List.of(
                code,
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
    }

    private static String place(UUID id, Map<UUID, Place> places) {
        return Optional.ofNullable(places.get(id)).map(Place::code).orElse("");
    }

    private static String tube(Optional<UUID> id, Map<UUID, TubeNow> tubes) {
        return id.map(tubes::get).map(TubeNow::code).orElse("");
    }
}
