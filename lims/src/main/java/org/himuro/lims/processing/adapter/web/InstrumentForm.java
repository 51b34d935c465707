package org.himuro.lims.processing.adapter.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.himuro.integrations.instrument.Column;
import org.himuro.integrations.instrument.InstrumentMapping;
import org.himuro.integrations.instrument.InstrumentMapping.Measure;
import org.himuro.integrations.instrument.InstrumentMapping.Order;
import org.himuro.integrations.instrument.InstrumentMapping.Who;
import org.himuro.integrations.instrument.Sketch;
import org.himuro.integrations.table.Between;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.Method;
import org.himuro.lims.processing.application.InstrumentTeaching;
import org.himuro.lims.processing.application.InstrumentTeaching.Decimal;
import org.himuro.lims.shared.Reason;

/** Between the form in which an instrument's files are explained and what is kept of it. */
final class InstrumentForm {
    static final int MOST_LINES = 200;
    /** Wider files are read by the columns that come first. */
    private static final int MOST_COLUMNS = 60;

    private static final String UNIT_COLUMN = "COLUMN-";
    private static final int BELOW = 20;

    private InstrumentForm() {}

    /** @param mapping absent where a fault says why */
    record Said(Optional<InstrumentMapping> mapping, List<String> titles, List<Reason> faults) {}

    /** What the file's columns are called, by what is said of it. */
    static List<String> titles(Sketch sketch, char between, int titlesAt, int skipped) {
        if (titlesAt > 0) {
            return sketch.titles(titlesAt, between).stream().limit(MOST_COLUMNS).toList();
        }
        int width = sketch.below(skipped, between, BELOW).stream()
                .mapToInt(List::size)
                .max()
                .orElse(0);
        return IntStream.range(0, Math.min(width, MOST_COLUMNS))
                .mapToObj(i -> "")
                .toList();
    }

    static Said read(Fields fields, Sketch sketch) {
        char between = fields.needed(Between.class, "between", Between.COMMA).sign();
        char decimal = fields.needed(Decimal.class, "decimal", Decimal.POINT).sign();
        int titlesAt = fields.count("titlesAt", 0, MOST_LINES).orElse(0);
        int skipped = fields.count("skipped", 0, MOST_LINES).orElse(0);
        var titles = titles(sketch, between, titlesAt, skipped);
        var who = fields.needed(Who.class, "who", Who.TUBE_CODE);
        var order = fields.one(Order.class, "order").orElse(Order.DOWN_COLUMNS);
        var tube = fields.count("tube", 1, MOST_COLUMNS);
        var measures = new ArrayList<Measure>();
        for (var analyte : InstrumentTeaching.analytes()) {
            fields.count("column-" + analyte.name(), 1, MOST_COLUMNS)
                    .ifPresent(column -> measures.add(measure(fields, analyte, column, titles)));
        }
        var faults = new ArrayList<>(fields.faults());
        if (tube.isEmpty()) {
            faults.add(Reason.of("INSTRUMENT_TUBE_MISSING"));
        }
        if (measures.isEmpty()) {
            faults.add(Reason.of("INSTRUMENT_MEASURES_MISSING"));
        }
        if (between == decimal) {
            faults.add(Reason.of("INSTRUMENT_SIGN_TWICE"));
        }
        if (!faults.isEmpty()) {
            return new Said(Optional.empty(), titles, faults);
        }
        try {
            var mapping = new InstrumentMapping(
                    between,
                    decimal,
                    titlesAt > 0,
                    titlesAt > 0 ? 0 : skipped,
                    who,
                    order,
                    Column.of(tube.orElseThrow(), titles),
                    measures,
                    words(fields.text("absent")),
                    words(fields.text("leftOut")));
            return new Said(Optional.of(mapping), titles, List.of());
        } catch (IllegalArgumentException fault) {
            return new Said(
                    Optional.empty(),
                    titles,
                    List.of(Reason.of("INSTRUMENT_FORM_WRONG", String.valueOf(fault.getMessage()))));
        }
    }

    private static Measure measure(Fields fields, Analyte analyte, int column, List<String> titles) {
        var method = fields.one(Method.class, "method-" + analyte.name())
                .orElse(analyte.methods().getFirst());
        var scales = InstrumentTeaching.scales(analyte);
        var said = fields.text("scale-" + analyte.name());
        var unit = said.startsWith(UNIT_COLUMN)
                ? fields.read(
                        "scale-" + analyte.name(),
                        UNIT_COLUMN + "1 – " + MOST_COLUMNS,
                        text -> number(text.substring(UNIT_COLUMN.length())))
                : Optional.<Integer>empty();
        var scale =
                scales.stream().filter(s -> s.name().equals(said)).findFirst().orElse(scales.getFirst());
        return new Measure(
                Column.of(column, titles),
                analyte.name(),
                method.name(),
                scale,
                unit.map(number -> Column.of(number, titles)));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,2}")
                ? Optional.of(Integer.parseInt(text)).filter(n -> n >= 1 && n <= MOST_COLUMNS)
                : Optional.empty();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("[,;、]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What stands in the form of something that was taught. @param titlesAt where its titles are in the file at hand */
    static Map<String, String> given(String name, InstrumentMapping taught, int titlesAt) {
        var given = new HashMap<String, String>();
        given.put("name", name);
        given.put("between", Between.of(taught.delimiter()).name());
        given.put("decimal", Decimal.of(taught.decimal()).name());
        given.put("titlesAt", String.valueOf(taught.titles() ? Math.max(titlesAt, 1) : 0));
        given.put("skipped", String.valueOf(taught.headerLines()));
        given.put("who", taught.who().name());
        given.put("order", taught.order().name());
        given.put("tube", String.valueOf(taught.tube().number()));
        given.put("absent", String.join(", ", taught.absent()));
        given.put("leftOut", String.join(", ", taught.leftOut()));
        taught.measures().forEach(m -> {
            given.put("column-" + m.what(), String.valueOf(m.column().number()));
            given.put("method-" + m.what(), m.method());
            given.put(
                    "scale-" + m.what(),
                    m.unit().map(u -> UNIT_COLUMN + u.number()).orElse(m.scale().name()));
        });
        return given;
    }
}
