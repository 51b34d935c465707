package org.himuro.integrations.rackfile;

import static org.himuro.integrations.FindingCode.NOTHING_READABLE;
import static org.himuro.integrations.FindingCode.POSITIONS_ABSENT;
import static org.himuro.integrations.FindingCode.TRUNCATED;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.himuro.integrations.Findings;
import org.himuro.integrations.rackfile.RackCell.State;
import org.himuro.integrations.rackfile.RackMapping.Lists;
import org.himuro.integrations.rackfile.Rows.Row;

/** Tells a file that was cut off from one that leaves positions out. */
record Completeness(RackMapping mapping, Geometry geometry, Findings findings) {

    private static final int NAMED = 8;

    void check(List<Row> rows, List<RackCell> cells, boolean endsWithBreak) {
        if (rows.isEmpty()) {
            findings.add(0, NOTHING_READABLE);
            return;
        }
        if (!endsWithBreak && cutInside(rows)) {
            findings.add(rows.getLast().line(), TRUNCATED, rows.getLast().position());
        }
        var given = cells.stream().map(RackCell::position).collect(Collectors.toSet());
        var absent = IntStream.rangeClosed(1, geometry.size())
                .mapToObj(n -> Position.alongRows(n, geometry))
                .filter(position -> !given.contains(position))
                .toList();
        if (absent.isEmpty() || mapping.lists() == Lists.SOME_POSITIONS) {
            return;
        }
        if (mapping.lists() == Lists.EVERY_POSITION || stopsMidway(rows, cells, endsWithBreak)) {
            findings.add(rows.getLast().line(), TRUNCATED, given.size() + "/" + geometry.size());
        } else {
            findings.add(0, POSITIONS_ABSENT, String.valueOf(absent.size()), names(absent));
        }
    }

    private boolean cutInside(List<Row> rows) {
        var last = rows.getLast().code();
        var others = rows.subList(0, rows.size() - 1).stream().map(Row::code).toList();
        var words = new Words(mapping.tokens());
        if (last.isEmpty()) {
            return rows.size() >= geometry.columns();
        }
        if (words.state(last).filter(s -> s != State.CODE).isPresent()) {
            return false;
        }
        if (words.beginsWord(last)) {
            return true;
        }
        var codes = others.stream()
                .filter(code -> words.state(code).filter(s -> s == State.CODE).isPresent())
                .toList();
        return codes.size() > 1
                && codes.stream().map(String::length).distinct().count() == 1
                && codes.getFirst().length() > last.length()
                && words.state(last).filter(s -> s == State.CODE).isPresent();
    }

    // a scanner that writes empty positions writes all of them: a list of a row or more, without gaps, that stops
    // inside the
    // rack was cut; a shorter list is what a person asked the scanner for
    private boolean stopsMidway(List<Row> rows, List<RackCell> cells, boolean endsWithBreak) {
        if (rows.size() < geometry.columns()) {
            return false;
        }
        boolean writesEmpty = cells.stream().anyMatch(cell -> cell.state() != State.CODE);
        return (writesEmpty || !endsWithBreak)
                && (inOrder(rows, n -> Position.alongRows(n, geometry))
                        || inOrder(rows, n -> Position.downColumns(n, geometry)));
    }

    private boolean inOrder(List<Row> rows, IntFunction<Position> order) {
        return IntStream.range(0, rows.size())
                .allMatch(i -> Cells.position(mapping, rows.get(i).position(), geometry)
                        .equals(order.apply(i + 1)));
    }

    private static String names(List<Position> positions) {
        var first = positions.stream().limit(NAMED).map(Position::label).collect(Collectors.joining(" "));
        return positions.size() > NAMED ? first + " …" : first;
    }
}
