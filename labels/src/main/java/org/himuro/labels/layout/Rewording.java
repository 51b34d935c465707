package org.himuro.labels.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.himuro.labels.layout.Element.Text;
import org.himuro.labels.layout.Fault.Code;

/**
 * What a site says on a layout in its own words: text and size of those lines that may be changed. Nothing moves, and what tells the
 * code stays (L3).
 *
 * @param lines by the number of their element, each once
 */
public record Rewording(List<Line> lines) {
    /** The longest text of a line, characters. */
    public static final int LONGEST = 120;

    public static final Rewording NONE = new Rewording(List.of());

    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,3}) ([0-9]{1,3}(?:\\.[0-9]{1,2})?) (.*)");

    public Rewording {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param element its number in the layout, from 1
     * @param size of the face, mm
     * @param text with fields in braces; empty where nothing is printed
     */
    public record Line(int element, BigDecimal size, String text) {}

    /** The lines of a layout that may be changed, as they stand. */
    public static Rewording asShipped(Layout layout) {
        var lines = new ArrayList<Line>();
        for (var i = 0; i < layout.elements().size(); i++) {
            if (layout.elements().get(i) instanceof Text text && text.editable()) {
                lines.add(new Line(
                        i + 1, BigDecimal.valueOf(text.size()), text.text().text()));
            }
        }
        return new Rewording(lines);
    }

    /** Those that say something else than the layout does. */
    public Rewording against(Layout layout) {
        var shipped = asShipped(layout).byElement();
        return new Rewording(lines.stream()
                .filter(l -> Optional.ofNullable(shipped.get(l.element()))
                        .filter(s -> s.text().equals(l.text()) && s.size().compareTo(l.size()) == 0)
                        .isEmpty())
                .toList());
    }

    /** The layout in these words, or what is wrong with them: all at once. */
    public LayoutFile.Reading of(Layout layout) {
        var faults = new ArrayList<Fault>();
        var open = asShipped(layout).byElement();
        lines.forEach(line -> check(line, open.containsKey(line.element()), layout, faults));
        if (!faults.isEmpty()) {
            return new LayoutFile.Reading.Faulty(List.copyOf(faults));
        }
        var said = byElement();
        var elements = new ArrayList<Element>(layout.elements());
        said.forEach((number, line) -> elements.set(number - 1, worded((Text) elements.get(number - 1), line)));
        return new LayoutFile.Reading.Read(layout.with(elements));
    }

    private static void check(Line line, boolean open, Layout layout, List<Fault> faults) {
        var where = "element " + line.element();
        if (!open) {
            faults.add(Fault.inFile(Code.LINE_FIXED, where, line.element()));
            return;
        }
        if (line.text().length() > LONGEST) {
            faults.add(Fault.inFile(Code.TEXT_TOO_LONG, where, line.text().length(), LONGEST));
        }
        if (line.size().doubleValue() < 1 || line.size().doubleValue() > 100) {
            faults.add(Fault.inFile(Code.VALUE_WRONG, where, "size", "1 – 100"));
        }
        new Template(line.text())
                .fields().stream()
                        .filter(f -> !layout.fields().contains(f))
                        .forEach(f -> faults.add(
                                Fault.inFile(Code.FIELD_UNKNOWN, where, f, String.join(", ", layout.fields()))));
    }

    private static Text worded(Text text, Line line) {
        return new Text(
                text.area(),
                line.size().doubleValue(),
                text.face(),
                text.align(),
                new Template(line.text()),
                text.editable());
    }

    private Map<Integer, Line> byElement() {
        return lines.stream().collect(Collectors.toMap(Line::element, l -> l, (a, b) -> b, TreeMap::new));
    }

    /** As it is kept: a line each, number, size and text. */
    public String written() {
        return lines.stream()
                .map(l -> l.element() + " " + l.size().stripTrailingZeros().toPlainString() + " " + l.text())
                .collect(Collectors.joining("\n"));
    }

    /** What {@link #written} wrote. @throws IllegalArgumentException for anything else */
    public static Rewording read(String written) {
        return new Rewording(written.lines().map(Rewording::line).toList());
    }

    private static Line line(String written) {
        var found = WRITTEN.matcher(written);
        if (!found.matches()) {
            throw new IllegalArgumentException("number, size and text, not " + written);
        }
        return new Line(Integer.parseInt(found.group(1)), new BigDecimal(found.group(2)), found.group(3));
    }
}
