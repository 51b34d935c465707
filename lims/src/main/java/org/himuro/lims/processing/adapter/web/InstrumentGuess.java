package org.himuro.lims.processing.adapter.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.himuro.integrations.instrument.Column;
import org.himuro.integrations.instrument.InstrumentMapping;
import org.himuro.integrations.instrument.InstrumentMapping.Who;
import org.himuro.integrations.instrument.Scale;
import org.himuro.integrations.instrument.Sketch;
import org.himuro.integrations.instrument.Spot;
import org.himuro.integrations.table.Between;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.application.InstrumentTeaching.Decimal;

/** What a form begins with, by the looks of a file: proposals, each of which a person sees and may change. */
final class InstrumentGuess {
    private static final List<String> TUBE =
            List.of("tube code", "barcode", "sample name", "sample id", "sample", "検体", "サンプル", "well", "position");
    private static final int LOOKED_AT = 5;

    private InstrumentGuess() {}

    static Map<String, String> of(Sketch sketch) {
        var given = new HashMap<String, String>();
        given.put("between", Between.of(sketch.delimiter()).name());
        given.put("decimal", Decimal.of(sketch.decimal()).name());
        given.put("titlesAt", String.valueOf(sketch.titlesAt()));
        given.put("absent", "N/A, Out of range");
        var titles = sketch.titles(sketch.titlesAt(), sketch.delimiter()).stream()
                .map(t -> t.toLowerCase(Locale.ROOT))
                .toList();
        TUBE.stream()
                .map(word -> first(titles, t -> t.contains(word)))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .ifPresent(at -> tube(given, sketch, at.getAsInt()));
        put(given, Analyte.CONCENTRATION, titles, t -> t.contains("conc") || t.contains("濃度"));
        put(given, Analyte.DIN, titles, t -> t.equals("din"));
        put(given, Analyte.RIN, titles, t -> t.equals("rin") || t.equals("rine"));
        put(given, Analyte.DV200, titles, t -> t.startsWith("dv200"));
        put(given, Analyte.A260_280, titles, t -> t.endsWith("260/280") || t.endsWith("a260/a280"));
        put(given, Analyte.A260_230, titles, t -> t.endsWith("260/230") || t.endsWith("a260/a230"));
        unit(given, titles);
        return given;
    }

    /** Of a known export, its columns where they are in this file. */
    static Map<String, String> of(InstrumentMapping known, Sketch sketch) {
        var given = InstrumentForm.given("", known, sketch.titlesAt());
        var titles = sketch.titles(sketch.titlesAt(), sketch.delimiter());
        at(known.tube(), titles).ifPresent(n -> given.put("tube", String.valueOf(n)));
        known.measures()
                .forEach(m ->
                        at(m.column(), titles).ifPresent(n -> given.put("column-" + m.what(), String.valueOf(n))));
        return given;
    }

    private static OptionalInt at(Column column, List<String> titles) {
        return first(titles, column.title()::equals);
    }

    private static OptionalInt first(List<String> titles, Predicate<String> fits) {
        return IntStream.range(0, titles.size())
                .filter(i -> fits.test(titles.get(i)))
                .map(i -> i + 1)
                .findFirst();
    }

    private static void tube(Map<String, String> given, Sketch sketch, int column) {
        given.put("tube", String.valueOf(column));
        var cells = sketch.below(sketch.titlesAt(), sketch.delimiter(), LOOKED_AT).stream()
                .filter(fields -> fields.size() >= column)
                .map(fields -> fields.get(column - 1))
                .toList();
        boolean places = !cells.isEmpty()
                && cells.stream()
                        .allMatch(c ->
                                Spot.of(c).filter(Spot.Label.class::isInstance).isPresent());
        given.put("who", (places ? Who.LIST_PLACE : Who.TUBE_CODE).name());
    }

    private static void put(Map<String, String> given, Analyte analyte, List<String> titles, Predicate<String> fits) {
        first(titles, fits).ifPresent(column -> given.put("column-" + analyte.name(), String.valueOf(column)));
    }

    /** The unit of the concentration: in its title, or in the column right of it. */
    private static void unit(Map<String, String> given, List<String> titles) {
        first(titles, t -> t.contains("conc") || t.contains("濃度")).ifPresent(column -> {
            var named = Scale.inTitle(titles.get(column - 1));
            if (named.isPresent()) {
                given.put("scale-CONCENTRATION", named.get().name());
            } else if (titles.size() > column && titles.get(column).startsWith("unit")) {
                given.put("scale-CONCENTRATION", "COLUMN-" + (column + 1));
            }
        });
    }
}
