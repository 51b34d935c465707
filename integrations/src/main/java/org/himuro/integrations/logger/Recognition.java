package org.himuro.integrations.logger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds where the readings begin and which columns tell the time. */
record Recognition(Table table, List<Row> head, Row first, List<Integer> time) {

    private static final int ROWS_LOOKED_AT = 400;
    private static final int ROWS_THAT_MAY_BE_FAULTY = 5;
    private static final int CELLS_LOOKED_AT = 64;
    private static final Pattern TIME_TITLE = Pattern.compile("(?i).*(?:date|time|日付|日時|時刻|年月日).*");

    /** The first row that holds a moment and a figure and is followed by another like it. */
    static Optional<Recognition> of(Table table) {
        var rows = table.rows().limit(ROWS_LOOKED_AT).toList();
        for (int i = 0; i < rows.size(); i++) {
            var head = rows.subList(0, i);
            var time = timeColumns(head, rows.get(i));
            if (holdsFigure(rows.get(i), time) && goesOn(rows, i, time)) {
                return Optional.of(new Recognition(table, List.copyOf(head), rows.get(i), time));
            }
        }
        return Optional.empty();
    }

    // a fault in one line must not make the readings above it part of the head
    private static boolean goesOn(List<Row> rows, int at, List<Integer> time) {
        var following = rows.subList(at + 1, Math.min(rows.size(), at + 1 + ROWS_THAT_MAY_BE_FAULTY));
        return at + 1 == rows.size()
                || following.stream()
                        .anyMatch(row -> timeColumns(rows.subList(0, at), row).equals(time));
    }

    /** The last line above the readings; a line with a figure but without a good time is a faulty reading, no title. */
    int headerLines(int temperature) {
        int line = first.line() - 1;
        for (Row row : head.reversed()) {
            boolean timeLike = row.at(time.getFirst()).matches(".*[0-9].*[0-9].*[0-9].*");
            if (!timeLike || !(Value.of(row.at(temperature)) instanceof Value.Number)) {
                break;
            }
            line = row.line() - 1;
        }
        return line;
    }

    private static boolean holdsFigure(Row row, List<Integer> time) {
        if (time.isEmpty()) {
            return false;
        }
        for (int i = 0; i < Math.min(CELLS_LOOKED_AT, row.cells().size()); i++) {
            boolean figure = !row.at(i).isBlank()
                    && switch (Value.of(row.at(i))) {
                        case Value.Number _, Value.NoReading _, Value.Formula _ -> true;
                        case Value.Unknown _ -> false;
                    };
            if (figure && !time.contains(i)) {
                return true;
            }
        }
        return false;
    }

    private static List<Integer> timeColumns(List<Row> head, Row row) {
        var dates = new ArrayList<Integer>();
        var times = new ArrayList<Integer>();
        for (int i = 0; i < Math.min(CELLS_LOOKED_AT, row.cells().size()); i++) {
            var stamp = anyOrder(row.at(i));
            if (stamp.filter(Stamp::complete).isPresent()) {
                return List.of(i);
            }
            if (stamp.flatMap(Stamp::date).isPresent()) {
                dates.add(i);
            } else if (stamp.isPresent()) {
                times.add(i);
            }
        }
        if (!dates.isEmpty() && !times.isEmpty()) {
            return List.of(dates.getFirst(), times.getFirst());
        }
        return serialColumn(head, row);
    }

    private static List<Integer> serialColumn(List<Row> head, Row row) {
        for (int i = 0; i < Math.min(3, row.cells().size()); i++) {
            int column = i;
            if (TimeText.ofSerial(row.at(i)).isPresent()
                    && head.stream()
                            .anyMatch(h -> TIME_TITLE.matcher(h.at(column)).matches())) {
                return List.of(i);
            }
        }
        return List.of();
    }

    static Optional<Stamp> anyOrder(String text) {
        for (DateOrder order : DateOrder.values()) {
            var stamp = TimeText.of(text, order);
            if (stamp.isPresent()) {
                return stamp;
            }
        }
        return Optional.empty();
    }
}
