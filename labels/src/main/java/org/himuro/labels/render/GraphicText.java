package org.himuro.labels.render;

import java.util.Arrays;

/**
 * Dots as the text of {@code ^GFA}, shortened as ZPL II has it for every printer: runs of a digit, ends of a row that are all white, and rows
 * that are as the one before. Not by {@code !} for ends that are all black: some take that for ones, some for bits.
 */
final class GraphicText {
    private static final String DIGITS = "0123456789ABCDEF";
    private static final int MOST = 400;

    private GraphicText() {}

    /** @param dots a one is black; rows of {@code rowBytes} */
    static String of(byte[] dots, int rowBytes) {
        var out = new StringBuilder();
        for (var i = 0; i < dots.length; i += rowBytes) {
            if (i > 0 && Arrays.equals(dots, i, i + rowBytes, dots, i - rowBytes, i)) {
                out.append(':');
            } else {
                row(out, dots, i * 2, (i + rowBytes) * 2);
            }
        }
        return out.toString();
    }

    private static void row(StringBuilder out, byte[] dots, int begin, int end) {
        for (var from = begin; from < end; ) {
            var digit = digit(dots, from);
            var to = from + 1;
            while (to < end && digit(dots, to) == digit) {
                to++;
            }
            if (to == end && digit == 0) {
                out.append(',');
            } else {
                run(out, DIGITS.charAt(digit), to - from);
            }
            from = to;
        }
    }

    private static int digit(byte[] dots, int at) {
        return dots[at / 2] >> (at % 2 == 0 ? 4 : 0) & 15;
    }

    /** G to Y are 1 to 19, g to z are 20 to 400 in twenties. */
    private static void run(StringBuilder out, char digit, int length) {
        for (var rest = length; rest > 0; rest -= MOST) {
            var some = Math.min(rest, MOST);
            if (some >= 20) {
                out.append((char) ('g' + some / 20 - 1));
            }
            if (some % 20 > 0 && some > 1) {
                out.append((char) ('G' + some % 20 - 1));
            }
            out.append(digit);
        }
    }
}
