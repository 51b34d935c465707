package org.himuro.labels.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.himuro.labels.layout.Element.Text;

/** Makes long values fit: what is filled in is written smaller, on up to three lines; what is prescribed stays as it is. */
public final class Shrinking {
    private static final int MOST_LINES = 3;
    private static final double STEP = 0.05;

    private Shrinking() {}

    /**
     * The layout for these values. A text without a field keeps its size, and so does one that would have to be smaller than allowed: {@link
     * Placement} says of it that it does not fit.
     *
     * @param smallest size of the face in mm, from 1
     */
    public static Layout of(Layout layout, Map<String, String> values, double smallest) {
        return layout.with(layout.elements().stream()
                .flatMap(e -> e instanceof Text text ? shrunk(text, values, smallest) : Stream.of(e))
                .toList());
    }

    private static Stream<Element> shrunk(Text text, Map<String, String> values, double smallest) {
        var filled = text.text().fill(values);
        if (text.text().fields().isEmpty()
                || text.face().width(filled, text.size()) <= text.area().width()) {
            return Stream.of(text);
        }
        for (double size = text.size(); size >= smallest; size -= STEP) {
            var lines = broken(text, filled, size);
            if (lines.size() * size <= text.area().height() && lines.size() <= MOST_LINES) {
                return stacked(text, lines, size);
            }
        }
        return Stream.of(text);
    }

    private static Stream<Element> stacked(Text text, List<String> lines, double size) {
        var area = text.area();
        var height = area.height() / lines.size();
        var all = new ArrayList<Element>();
        for (var line : lines) {
            var place = new Area(area.x(), area.y() + all.size() * height, area.width(), height);
            all.add(new Text(place, size, text.face(), text.align(), new Template(literal(line)), text.editable()));
        }
        return all.stream();
    }

    /** A value with braces is no template. */
    private static String literal(String line) {
        return line.replace('{', '(').replace('}', ')');
    }

    /** Filled line by line, broken at a space where there is one in the second half of a line. */
    private static List<String> broken(Text text, String filled, double size) {
        var lines = new ArrayList<String>();
        var rest = filled.strip();
        while (!rest.isEmpty()) {
            int fits = fitting(text, rest, size);
            int space = fits < rest.length() ? rest.lastIndexOf(' ', fits) : -1;
            int end = space > fits / 2 ? space : fits;
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** How much of a text a line holds, at least one character. */
    private static int fitting(Text text, String rest, double size) {
        int end = rest.offsetByCodePoints(0, 1);
        while (end < rest.length()) {
            int next = rest.offsetByCodePoints(end, 1);
            if (text.face().width(rest.substring(0, next), size) > text.area().width()) {
                break;
            }
            end = next;
        }
        return end;
    }
}
