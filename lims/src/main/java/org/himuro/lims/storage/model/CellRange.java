package org.himuro.lims.storage.model;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Positions as a person types several: {@code A1, B3-D5 E1}; a range is the rectangle between its two corners. */
public final class CellRange {
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;、，]+");
    private static final Pattern CORNERS = Pattern.compile("(.+?)(?:-|:|–|~|〜|\\.\\.)(.+)");

    private CellRange() {}

    /** In their normal form and the order said; empty where a part of it is no position. */
    public static Optional<Set<String>> read(String text) {
        var all = new LinkedHashSet<String>();
        for (var part :
                BETWEEN.split(Normalizer.normalize(text, Normalizer.Form.NFKC).strip())) {
            var corners = CORNERS.matcher(part);
            var one = Cells.normal(part);
            if (one.isPresent()) {
                all.add(one.get());
            } else if (!corners.matches() || !rectangle(corners.group(1), corners.group(2), all)) {
                return Optional.empty();
            }
        }
        return Optional.of(all);
    }

    private static boolean rectangle(String one, String other, Set<String> into) {
        var from = Cells.normal(one);
        var to = Cells.normal(other);
        if (from.isEmpty() || to.isEmpty()) {
            return false;
        }
        for (int row = Math.min(row(from.get()), row(to.get()));
                row <= Math.max(row(from.get()), row(to.get()));
                row++) {
            int last = Math.max(column(from.get()), column(to.get()));
            for (int column = Math.min(column(from.get()), column(to.get())); column <= last; column++) {
                into.add(Cells.label(row, column));
            }
        }
        return true;
    }

    private static int row(String cell) {
        return cell.charAt(0) - 'A' + 1;
    }

    private static int column(String cell) {
        return Integer.parseInt(cell.substring(1));
    }
}
