package org.himuro.integrations.rackfile;

import java.util.List;
import java.util.Optional;
import org.himuro.integrations.Delimited;
import org.himuro.integrations.Lines.Line;
import org.himuro.integrations.rackfile.RackMapping.PositionForm;
import org.himuro.integrations.rackfile.RackMapping.RackCodeAt;

/** Chooses the ready mapping a file speaks by what its lines look like. */
final class Recognition {

    private static final int LINES_LOOKED_AT = 400;
    private static final int SHORTEST_SEQUENCE = 20;
    /** The usual ones first; a letter, a digit, a blank, a hyphen or an underscore may be part of a code. */
    private static final char[] DELIMITERS = {',', ';', '\t', '|', '^', '~', '!', '#', '*', '$', '=', ':'};

    private final List<Line> lines;

    private Recognition(List<Line> lines) {
        this.lines = lines.stream().limit(LINES_LOOKED_AT).toList();
    }

    static Optional<RackMapping> of(List<Line> filled) {
        return new Recognition(filled).mapping();
    }

    /** Whether the lines would be understood if their position were a plain number. */
    static boolean numbered(List<Line> filled) {
        return filled.stream().limit(LINES_LOOKED_AT).anyMatch(line -> {
            for (char delimiter : DELIMITERS) {
                var fields = Delimited.fields(line.text(), delimiter);
                if (fields.size() == 2 && fields.getFirst().matches("[0-9]{1,3}")) {
                    return true;
                }
            }
            return false;
        });
    }

    /** The mapping of two columns, or of three, whose positions are plain numbers. */
    static Optional<RackMapping> ofNumbers(List<Line> filled, PositionForm numbers) {
        for (char delimiter : DELIMITERS) {
            for (Line line : filled.stream().limit(LINES_LOOKED_AT).toList()) {
                var fields = Delimited.fields(line.text(), delimiter);
                var found = fields.size() == 2 && number(fields, 0)
                        ? Optional.of(RackMappings.TWO_COLUMNS)
                        : fields.size() == 3 && number(fields, 1)
                                ? Optional.of(RackMappings.THREE_COLUMNS)
                                : Optional.<RackMapping>empty();
                if (found.isPresent()) {
                    return found.map(m -> RackMappings.delimitedBy(m, delimiter).withPositions(numbers))
                            .map(m -> Announcements.of(filled).into(m));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean number(List<String> fields, int index) {
        return Delimited.at(fields, index).matches("[0-9]{1,3}");
    }

    private Optional<RackMapping> mapping() {
        if (anyContains("TrakMate") || anyContains("Date & time of") || anyContains("Rack Base Name")) {
            return Optional.of(RackMappings.TRAKMATE);
        }
        if (anyContains("TECAN_Rack_ID")) {
            return Optional.of(RackMappings.TECAN);
        }
        if (lines.size() <= 2 && sequence()) {
            return Optional.of(RackMappings.VISIONMATE);
        }
        for (char delimiter : DELIMITERS) {
            var found = listed(delimiter);
            if (found.isPresent()) {
                return found.map(m -> RackMappings.delimitedBy(m, delimiter))
                        .map(m -> m.rackCode() instanceof RackCodeAt.FileName
                                ? Announcements.of(lines).into(m)
                                : m);
            }
        }
        return Optional.empty();
    }

    private Optional<RackMapping> listed(char delimiter) {
        for (Line line : lines) {
            var fields = Delimited.fields(line.text(), delimiter);
            if (fields.size() >= 12 && position(fields, 7) && !position(fields, 0)) {
                return Optional.of(RackMappings.XL20);
            }
            if (fields.size() >= 3 && position(fields, 1) && (!position(fields, 0) || sameFirst(delimiter))) {
                return Optional.of(RackMappings.THREE_COLUMNS);
            }
            if (fields.size() == 3 && position(fields, 0) && rackInThird(delimiter)) {
                return Optional.of(RackMappings.RACK_IN_THIRD);
            }
            if (fields.size() >= 2 && position(fields, 0)) {
                return Optional.of(RackMappings.TWO_COLUMNS);
            }
        }
        return Optional.empty();
    }

    // a rack's code may look like a position, but is the same in every line
    private boolean sameFirst(char delimiter) {
        return lines.stream()
                        .map(line -> Delimited.fields(line.text(), delimiter))
                        .filter(fields -> position(fields, 1))
                        .map(List::getFirst)
                        .distinct()
                        .count()
                == 1;
    }

    // the same long code beside every position is the rack's
    private boolean rackInThird(char delimiter) {
        var third = lines.stream()
                .map(line -> Delimited.fields(line.text(), delimiter))
                .filter(fields -> position(fields, 0))
                .map(fields -> Delimited.at(fields, 2))
                .toList();
        return third.size() > 1
                && third.stream().distinct().count() == 1
                && third.getFirst().matches("(?=.*[0-9].*[0-9]).{5,40}");
    }

    private boolean sequence() {
        return lines.stream().anyMatch(line -> {
            var fields = Delimited.fields(line.text(), ',');
            return fields.size() >= SHORTEST_SEQUENCE && !position(fields, 0) && !position(fields, 7);
        });
    }

    private boolean anyContains(String words) {
        return lines.stream().anyMatch(line -> line.text().contains(words));
    }

    private static boolean position(List<String> fields, int index) {
        return Position.ofLabel(Delimited.at(fields, index)).isPresent();
    }
}
