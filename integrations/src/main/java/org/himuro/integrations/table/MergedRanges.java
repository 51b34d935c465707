package org.himuro.integrations.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells that were joined; only the first of them holds the value. A sheet names them behind all its cells, so they are looked up before
 * the cells are read.
 *
 * @param ranges by their first line
 */
record MergedRanges(List<Range> ranges) {
    private static final byte[] BEGIN = "<mergeCells".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST = 20_000;
    private static final int LONGEST = 1 << 20;
    private static final Pattern REF = Pattern.compile("ref=\"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})\"");

    /** Lines from 1, columns from 0, both ends belonging to it. */
    record Range(int top, int left, int bottom, int right) {
        boolean holds(int row, int column) {
            return row >= top && row <= bottom && column >= left && column <= right;
        }
    }

    static MergedRanges read(InputStream part) throws IOException {
        int found = 0;
        var buffer = new byte[8192];
        for (int n = part.read(buffer); n >= 0; n = part.read(buffer)) {
            for (int i = 0; i < n; i++) {
                found = buffer[i] == BEGIN[found] ? found + 1 : buffer[i] == BEGIN[0] ? 1 : 0;
                if (found == BEGIN.length) {
                    var rest = new String(buffer, i + 1, n - i - 1, StandardCharsets.US_ASCII)
                            + new String(part.readNBytes(LONGEST), StandardCharsets.US_ASCII);
                    return of(rest);
                }
            }
        }
        return new MergedRanges(List.of());
    }

    private static MergedRanges of(String text) {
        var ranges = new ArrayList<Range>();
        var match = REF.matcher(text);
        while (match.find() && ranges.size() < MOST) {
            ranges.add(range(match));
        }
        ranges.sort(Comparator.comparingInt(Range::top));
        return new MergedRanges(ranges);
    }

    private static Range range(Matcher m) {
        return new Range(
                Integer.parseInt(m.group(2)), column(m.group(1)), Integer.parseInt(m.group(4)), column(m.group(3)));
    }

    /** Letters count to the base of 26: A = 0, AA = 26. */
    static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + (letters.charAt(i) - 'A' + 1);
        }
        return column - 1;
    }

    static Optional<Integer> columnOf(String reference) {
        int letters = 0;
        while (letters < Math.min(3, reference.length()) && Character.isUpperCase(reference.charAt(letters))) {
            letters++;
        }
        return letters == 0 ? Optional.empty() : Optional.of(column(reference.substring(0, letters)));
    }
}
