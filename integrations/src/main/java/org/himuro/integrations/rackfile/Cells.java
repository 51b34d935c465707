package org.himuro.integrations.rackfile;

import static org.himuro.integrations.FindingCode.DEVICE_ERROR;
import static org.himuro.integrations.FindingCode.FORMULA;
import static org.himuro.integrations.FindingCode.POSITION_DUPLICATE;
import static org.himuro.integrations.FindingCode.POSITION_OUT_OF_RANGE;
import static org.himuro.integrations.FindingCode.TUBE_CODE_INVALID;
import static org.himuro.integrations.FindingCode.TUBE_DIFFERS;
import static org.himuro.integrations.FindingCode.TUBE_DUPLICATE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.himuro.integrations.Delimited;
import org.himuro.integrations.Findings;
import org.himuro.integrations.rackfile.RackCell.State;
import org.himuro.integrations.rackfile.RackMapping.PositionForm;
import org.himuro.integrations.rackfile.Rows.Row;

/** Turns the rows of a file into cells and complains about each that contradicts another or the rack. */
final class Cells {

    // ISBT 128 codes begin with "=" too, but hold no operator, bracket or call
    private static final Pattern FORMULA_TEXT = Pattern.compile("[=+@-].*[-+*/()|!\"'].*|[+@].*|-[A-Za-z(].*");

    private final RackMapping mapping;
    private final Geometry geometry;
    private final Findings findings;
    private final Words words;
    private final TreeMap<Position, RackCell> byPosition = new TreeMap<>();
    private final Map<String, Integer> lineOfTube = new HashMap<>();

    Cells(RackMapping mapping, Geometry geometry, Findings findings) {
        this.mapping = mapping;
        this.geometry = geometry;
        this.findings = findings;
        this.words = new Words(mapping.tokens());
    }

    void add(Row row) {
        var position = position(mapping, row.position(), geometry);
        if (!geometry.holds(position)) {
            findings.add(row.line(), POSITION_OUT_OF_RANGE, row.position(), geometry.toString());
        }
        var earlier = byPosition.get(position);
        if (earlier != null) {
            findings.add(row.line(), POSITION_DUPLICATE, row.position(), String.valueOf(earlier.line()));
        }
        var cell = cell(row, position);
        cell.flatMap(RackCell::code).ifPresent(code -> tube(code, row.line()));
        cell.ifPresent(c -> byPosition.putIfAbsent(position, c));
    }

    List<RackCell> sorted() {
        return List.copyOf(byPosition.values());
    }

    static Position position(RackMapping mapping, String text, Geometry geometry) {
        return switch (mapping.positions()) {
            case LABEL -> Position.ofLabel(text).orElseThrow();
            case NUMBER_ALONG_ROWS -> Position.alongRows(Integer.parseInt(text), geometry);
            case NUMBER_DOWN_COLUMNS -> Position.downColumns(Integer.parseInt(text), geometry);
        };
    }

    private Optional<RackCell> cell(Row row, Position position) {
        var state = words.state(row.code());
        if (state.isEmpty()) {
            findings.add(row.line(), TUBE_CODE_INVALID, row.code());
            return Optional.empty();
        }
        if (state.get() == State.CODE && FORMULA_TEXT.matcher(row.code()).matches()) {
            findings.add(row.line(), FORMULA, row.code());
            return Optional.empty();
        }
        var seen = asExpected(row, state.get());
        return Optional.of(new RackCell(
                position, seen, seen == State.CODE ? Optional.of(row.code()) : Optional.empty(), row.line()));
    }

    // a tube handler that expected a tube and wrote no code found one it could not read, or none: not known to be empty
    private State asExpected(Row row, State state) {
        mapping.columns()
                .error()
                .map(i -> Delimited.at(row.fields(), i))
                .filter(e -> !e.isEmpty())
                .ifPresent(error -> findings.add(row.line(), DEVICE_ERROR, error));
        var expected = mapping.columns()
                .expected()
                .map(i -> Delimited.at(row.fields(), i))
                .orElse("");
        if (expected.isEmpty() || expected.equals(row.code())) {
            return state;
        }
        findings.add(row.line(), TUBE_DIFFERS, expected, row.code().isEmpty() ? "-" : row.code());
        return row.code().isEmpty() ? State.UNREAD : state;
    }

    private void tube(String code, int line) {
        var earlier = lineOfTube.putIfAbsent(code, line);
        if (earlier != null) {
            findings.add(line, TUBE_DUPLICATE, code, earlier.toString());
        }
    }

    static boolean numbered(RackMapping mapping) {
        return mapping.positions() != PositionForm.LABEL;
    }
}
