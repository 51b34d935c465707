package org.himuro.labels.scan;

import java.util.Optional;
import java.util.regex.Pattern;
import org.himuro.labels.id.CodeBook;
import org.himuro.labels.id.ParsedCode;
import org.himuro.labels.id.ParsedCode.Unknown;
import org.himuro.labels.scan.Symbol.Code;
import org.himuro.labels.scan.Symbol.Reason;
import org.himuro.labels.scan.Symbol.Unreadable;

/**
 * The one place where raw input from scanners, cameras, files and keyboards becomes a {@link Symbol} (L1, L4).
 *
 * <p>Undone here: the scanner's symbology identifier and trailing CR, LF or Tab; surrounding blanks; what a Japanese input method does
 * to letters, digits and hyphens; lower case (never by locale); grouping spaces and hyphens; the same code sent twice in one burst.
 * Other people's codes keep their letter case, inner blanks and GS separators. Never throws.
 */
public final class ScanText {
    private static final int LONGEST = 2_000;
    private static final int MOST_REPEATS = 4;
    private static final Pattern SYMBOLOGY = Pattern.compile("\\][A-Za-z][0-9A-Za-z]");
    private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t]+");
    private static final Pattern SURROUNDING = Pattern.compile("^ +|[ \\u001d]+$");
    private static final Pattern GROUPING = Pattern.compile("[ \\u001d-]");

    private ScanText() {}

    /** Reads by the code book of this installation. */
    public static Symbol normalise(String raw) {
        return normalise(raw, CodeBook.installed());
    }

    /** Reads one burst of input. */
    public static Symbol normalise(String raw, CodeBook codes) {
        if (raw.length() > LONGEST) {
            return new Unreadable(raw.length(), Reason.TOO_LONG);
        }
        var lines = BREAKS.splitAsStream(raw)
                .map(ScanText::part)
                .filter(p -> !p.verbatim().isEmpty())
                .distinct()
                .toList();
        if (lines.isEmpty()) {
            return new Unreadable(raw.length(), Reason.NOTHING);
        }
        if (lines.size() > 1) {
            return new Unreadable(raw.length(), Reason.SEVERAL_CODES);
        }
        var part = lines.getFirst();
        return isText(part.verbatim()) ? new Code(read(part, codes)) : new Unreadable(raw.length(), Reason.NOT_TEXT);
    }

    /** What one line holds, in both forms. */
    private record Part(Optional<String> symbology, String verbatim) {
        String ours() {
            return GROUPING.matcher(Folding.ours(verbatim)).replaceAll("");
        }
    }

    private static Part part(String line) {
        var folded = blanksOff(Folding.width(line));
        var m = SYMBOLOGY.matcher(folded);
        if (!m.lookingAt()) {
            return new Part(Optional.empty(), folded);
        }
        var copies = Pattern.compile(m.group(), Pattern.LITERAL)
                .splitAsStream(folded.substring(m.end()))
                .map(ScanText::blanksOff)
                .distinct()
                .toList();
        var text = copies.size() == 1 ? copies.getFirst() : blanksOff(folded.substring(m.end()));
        return new Part(Optional.of(m.group()), text);
    }

    /** Blanks around, and GS behind; GS before the text is what tells a GS1 symbol. */
    private static String blanksOff(String text) {
        return SURROUNDING.matcher(text).replaceAll("");
    }

    private static ParsedCode read(Part part, CodeBook codes) {
        var whole = codes.parse(part.ours(), part.verbatim(), part.symbology());
        if (!(whole instanceof Unknown)) {
            return whole;
        }
        for (var times = 2; times <= MOST_REPEATS; times++) {
            var one = codes.parse(repeated(part.ours(), times), repeated(part.verbatim(), times), Optional.empty());
            if (!(one instanceof Unknown)) {
                return one;
            }
        }
        return whole;
    }

    /** The text of which {@code text} is so many copies, or the empty text. */
    private static String repeated(String text, int times) {
        var first = text.substring(0, text.length() / times);
        return text.equals(first.repeat(times)) ? first : "";
    }

    private static boolean isText(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0xFFFD
                        || (c >= 0xD800 && c <= 0xDFFF)
                        || (Character.isISOControl(c) && c != 0x1D && c != 0x1E && c != 0x04));
    }
}
