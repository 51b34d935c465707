package org.himuro.lims.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.himuro.lims.specimen.ContainerType;

/**
 * What stands in what inside a unit, from the outside inwards: every position of the unit has one container of the first level, every
 * position of that one of the second, and so on (B1).
 *
 * @param levels at least one
 * @param rows of positions for tubes in the innermost; 0 with 0 columns where tubes are in it without positions
 */
public record Layout(ContainerType unit, List<Level> levels, int rows, int columns) {
    /** Longest as text. */
    public static final int TEXT = 200;

    private static final Pattern SIZE = Pattern.compile("(\\d{1,4})x(\\d{1,4})");

    /** @param rows positions of what this level stands in, each with one of it */
    public record Level(ContainerType type, int rows, int columns) {}

    public Layout {
        levels = List.copyOf(levels);
    }

    /** How many of each level, the unit first. */
    public Map<ContainerType, Long> counts() {
        var counts = new LinkedHashMap<ContainerType, Long>();
        long here = 1;
        counts.put(unit, here);
        for (var level : levels) {
            here *= (long) level.rows() * level.columns();
            counts.merge(level.type(), here, Long::sum);
        }
        return counts;
    }

    /** The unit and all that stands in it. */
    public long containers() {
        return counts().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Positions for tubes. */
    public long positions() {
        long here = (long) rows * columns;
        for (var level : levels) {
            here *= (long) level.rows() * level.columns();
        }
        return here;
    }

    /** Positions that this level has for the next one, or for tubes; -1 is the unit itself. */
    public int rowsIn(int level) {
        return level + 1 < levels.size() ? levels.get(level + 1).rows() : rows;
    }

    public int columnsIn(int level) {
        return level + 1 < levels.size() ? levels.get(level + 1).columns() : columns;
    }

    /** {@code FREEZER SHELF 5x1 RACK 1x4 BOX 5x5 9x9}; {@link #read} reads it. */
    public String text() {
        return unit
                + levels.stream()
                        .map(l -> " %s %dx%d".formatted(l.type(), l.rows(), l.columns()))
                        .collect(Collectors.joining())
                + " %dx%d".formatted(rows, columns);
    }

    public static Optional<Layout> read(String text) {
        var words = List.of(text.strip().split("\\s+"));
        var unit = type(words.getFirst());
        var levels = new ArrayList<Level>();
        for (int i = 1; i + 2 < words.size(); i += 2) {
            var size = size(words.get(i + 1));
            type(words.get(i))
                    .flatMap(t -> size.map(s -> new Level(t, s[0], s[1])))
                    .ifPresent(levels::add);
        }
        var tubes = size(words.getLast());
        return unit.isPresent() && tubes.isPresent() && words.size() == 2 + 2 * levels.size()
                ? Optional.of(new Layout(unit.get(), levels, tubes.get()[0], tubes.get()[1]))
                : Optional.empty();
    }

    private static Optional<ContainerType> type(String word) {
        for (var type : ContainerType.values()) {
            if (type.name().equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private static Optional<int[]> size(String word) {
        var match = SIZE.matcher(word);
        return match.matches()
                ? Optional.of(new int[] {Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))})
                : Optional.empty();
    }
}
