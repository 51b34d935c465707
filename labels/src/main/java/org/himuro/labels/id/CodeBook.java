package org.himuro.labels.id;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.himuro.labels.id.ParsedCode.Ambiguous;
import org.himuro.labels.id.ParsedCode.CaseCode;
import org.himuro.labels.id.ParsedCode.CheckWrong;
import org.himuro.labels.id.ParsedCode.CommandCode;
import org.himuro.labels.id.ParsedCode.ForeignCode;
import org.himuro.labels.id.ParsedCode.ItemCode;
import org.himuro.labels.id.ParsedCode.PositionCode;
import org.himuro.labels.id.ParsedCode.TubeCode;
import org.himuro.labels.id.ParsedCode.Unknown;

/**
 * Says what a code is, by its form alone (L1). Start here; {@link org.himuro.labels.scan.ScanText} puts raw input in order first.
 *
 * <p>Immutable; may be shared by threads. Never throws for a text, whatever it holds.
 */
public final class CodeBook {
    private static final Set<String> GS1_SYMBOLOGIES = Set.of("]d2", "]C1", "]Q3", "]e0");
    private static final int LONGEST_OF_OURS = 40;

    private final IdSchemes known;
    private final List<Shape> schemes;
    private final List<ForeignForm> foreign;

    private record Shape(IdScheme scheme, Pattern pattern) {}

    /** A code book of these schemes, these foreign forms, and always our items and commands. */
    public CodeBook(IdSchemes known, List<ForeignForm> foreign) {
        this.known = known;
        this.schemes = known.all().stream().map(s -> new Shape(s, s.shape())).toList();
        this.foreign = List.copyOf(foreign);
    }

    /** The schemes of this installation and the usual foreign forms. */
    public static CodeBook installed() {
        return Installed.BOOK;
    }

    private static final class Installed {
        static final CodeBook BOOK = new CodeBook(IdSchemes.installed(), ForeignForm.usual());
    }

    /** Reads a clean code: capital letters and digits for ours, anything for others. */
    public ParsedCode parse(String text) {
        return parse(text, text, Optional.empty());
    }

    /**
     * Reads a code of which both forms are known.
     *
     * @param text in capital letters, without spaces and hyphens: what ours are looked for in
     * @param verbatim as read: what foreign forms are compared with, and what is kept of them
     * @param symbology the scanner's symbology identifier, as {@code ]d2}
     */
    public ParsedCode parse(String text, String verbatim, Optional<String> symbology) {
        var ours = text.length() > LONGEST_OF_OURS ? List.<ParsedCode>of() : ours(text);
        var right = ours.stream().filter(c -> !(c instanceof CheckWrong)).toList();
        if (right.isEmpty() && symbology.filter(GS1_SYMBOLOGIES::contains).isPresent()) {
            return new ForeignCode(ForeignForm.GS1.kind(), verbatim);
        }
        var others = foreign.stream().filter(f -> f.fits(verbatim)).map(f ->
                (ParsedCode) new ForeignCode(f.kind(), verbatim));
        var readings = Stream.concat((right.isEmpty() ? ours : right).stream().distinct(), others)
                .toList();
        return switch (readings.size()) {
            case 0 -> new Unknown(text);
            case 1 -> readings.getFirst();
            default -> new Ambiguous(text, readings);
        };
    }

    private List<ParsedCode> ours(String text) {
        var command = text.startsWith(Command.PREFIX) ? command(text) : Optional.<ParsedCode>empty();
        return Stream.of(
                        schemes.stream().flatMap(s -> container(s, text).stream()),
                        command.stream(),
                        item(text).stream())
                .flatMap(s -> s)
                .toList();
    }

    private static Optional<ParsedCode> command(String text) {
        var whole = Command.ofCode(text).<ParsedCode>map(CommandCode::new);
        return whole.or(() -> Command.ofBody(text.substring(0, text.length() - 1))
                .map(c -> new CheckWrong(
                        text, Optional.of(c.code().charAt(c.code().length() - 1)))));
    }

    private Optional<ParsedCode> container(Shape shape, String text) {
        var m = shape.pattern().matcher(text);
        var scheme = shape.scheme();
        if (!m.matches()
                || text.startsWith(Command.PREFIX)
                || !known.of(m.group(1)).filter(scheme::equals).isPresent()) {
            return Optional.empty();
        }
        if (isNothing(m.group(4)) || (m.group(5) != null && !isSuffix(scheme, m))) {
            return Optional.empty();
        }
        var number = new CaseNumber(m.group(1), m.group(2), number(m.group(3)), number(m.group(4)));
        if (m.group(5) == null) {
            return Optional.of(checked(text, scheme.check(), new CaseCode(text, number)));
        }
        var suffix = new Suffix(m.group(5).charAt(0), number(m.group(6)));
        return Optional.of(checked(text, scheme.check(), new TubeCode(text, number, suffix)));
    }

    private static Optional<ParsedCode> item(String text) {
        var m = Item.SHAPE.matcher(text);
        if (!m.matches() || isNothing(m.group(3))) {
            return Optional.empty();
        }
        return ItemKind.of(text.charAt(0)).flatMap(kind -> {
            var item = new Item(kind, m.group(2), number(m.group(3)));
            return m.group(4) == null
                    ? Optional.of(checked(text, Item.CHECK, new ItemCode(text, item)))
                    : position(text, item, m);
        });
    }

    private static Optional<ParsedCode> position(String text, Item within, Matcher m) {
        return cell(m).filter(c -> within.kind().hasCells())
                .map(c -> checked(text, Item.CHECK, new PositionCode(text, within, c)));
    }

    private static Optional<Cell> cell(Matcher m) {
        var row = number(m.group(4));
        var column = number(m.group(5));
        return row < 1 || row > 26 || column < 1 ? Optional.empty() : Optional.of(new Cell(row, column));
    }

    private static ParsedCode checked(String text, CheckSystem check, ParsedCode code) {
        var last = text.length() - 1;
        var expected = check.of(text.substring(0, last));
        if (!Letters.maySeal(expected)) {
            return new CheckWrong(text, Optional.empty());
        }
        return expected == text.charAt(last) ? code : new CheckWrong(text, Optional.of(expected));
    }

    private static boolean isSuffix(IdScheme scheme, Matcher m) {
        return !isNothing(m.group(6))
                && scheme.suffixLetters().contains(m.group(5).charAt(0));
    }

    private static boolean isNothing(String digits) {
        return number(digits) == 0;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
