package org.himuro.integrations.instrument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.himuro.integrations.Finding;
import org.himuro.integrations.FindingCode;
import org.himuro.integrations.instrument.InstrumentMapping.Measure;
import org.himuro.integrations.instrument.InstrumentReading.Absent;
import org.himuro.integrations.instrument.InstrumentReading.Measured;
import org.himuro.integrations.instrument.InstrumentReading.Value;
import org.himuro.integrations.instrument.InstrumentReading.Wrong;

/** Reads one value. What is no number and no word for not measured is wrong: nothing is guessed. */
final class Cell {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}(\\.\\d{1,12})?([eE][+-]?\\d{1,2})?");
    /** As values are kept. */
    private static final int DECIMALS = 3;

    private final InstrumentMapping mapping;
    private final List<String> absent;

    Cell(InstrumentMapping mapping) {
        this.mapping = mapping;
        this.absent = mapping.absent().stream().map(Cell::plain).collect(Collectors.toList());
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** @param unit what the column of the unit says, where there is one */
    Value read(int line, Measure measure, String text, Optional<String> unit) {
        if (text.isBlank() || absent.contains(plain(text))) {
            return new Absent(measure, text);
        }
        var scale = unit.map(Scale::of).orElseGet(() -> Optional.of(measure.scale()));
        if (scale.isEmpty() || scale.get().quantity() != measure.scale().quantity()) {
            return wrong(line, measure, FindingCode.UNIT_UNKNOWN, unit.orElse(""));
        }
        return number(text, scale.get())
                .<Value>map(value -> new Measured(measure, value))
                .orElseGet(() -> wrong(line, measure, FindingCode.VALUE_NOT_UNDERSTOOD, text));
    }

    private Optional<BigDecimal> number(String text, Scale scale) {
        var plain = plain(text).replace('\u2212', '-');
        if (scale == Scale.PERCENT && plain.endsWith("%")) {
            plain = plain.substring(0, plain.length() - 1).strip();
        }
        if (mapping.decimal() == ',') {
            plain = plain.indexOf('.') >= 0 ? "" : plain.replace(',', '.');
        }
        return NUMBER.matcher(plain).matches()
                ? Optional.of(scale.kept(new BigDecimal(plain)).setScale(DECIMALS, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    private static Value wrong(int line, Measure measure, FindingCode code, String text) {
        return new Wrong(measure, Finding.of(line, code, measure.column().shown(), text));
    }
}
