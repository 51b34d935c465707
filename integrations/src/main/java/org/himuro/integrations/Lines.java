package org.himuro.integrations;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A text cut into lines at CRLF, LF or CR.
 *
 * @param lines all lines, blank ones too, numbered from 1
 * @param breaksChangeAt the first line that ends otherwise than the first line does
 * @param endsWithBreak whether the last line is terminated
 */
public record Lines(List<Line> lines, OptionalInt breaksChangeAt, boolean endsWithBreak) {

    public Lines {
        lines = List.copyOf(lines);
    }

    /** One line without its break. */
    public record Line(int number, String text) {
        public boolean blank() {
            return text.isBlank();
        }
    }

    public static Lines of(String text) {
        var lines = new ArrayList<Line>();
        var firstBreak = "";
        var changed = OptionalInt.empty();
        int start = 0;
        while (start < text.length()) {
            int end = endOfLine(text, start);
            var lineBreak = breakAt(text, end);
            lines.add(new Line(lines.size() + 1, text.substring(start, end)));
            if (lines.size() == 1) {
                firstBreak = lineBreak;
            } else if (!lineBreak.isEmpty() && !lineBreak.equals(firstBreak) && changed.isEmpty()) {
                changed = OptionalInt.of(lines.size());
            }
            start = end + Math.max(1, lineBreak.length());
        }
        boolean terminated = text.endsWith("\n") || text.endsWith("\r");
        return new Lines(lines, changed, terminated);
    }

    /** The lines that hold something. */
    public List<Line> filled() {
        return lines.stream().filter(line -> !line.blank()).toList();
    }

    private static int endOfLine(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static String breakAt(String text, int at) {
        if (text.startsWith("\r\n", at)) {
            return "\r\n";
        }
        return at < text.length() ? text.substring(at, at + 1) : "";
    }
}
