package org.himuro.integrations;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/**
 * One thing noticed in a file. Never carries a person's name.
 *
 * @param line 1-based line (HL7: segment) it concerns, 0 = the whole file
 * @param code what it is
 * @param args what the message names, in the order of its places
 */
public record Finding(int line, FindingCode code, List<String> args) {

    private static final int LONGEST_ARGUMENT = 200;

    public Finding {
        args = args.stream().map(Finding::printable).toList();
    }

    public static Finding of(int line, FindingCode code, String... args) {
        return new Finding(line, code, List.of(args));
    }

    /** The sentence shown to a person, Japanese for Japanese locales and English for all others. */
    public String message(Locale locale) {
        return MessageFormat.format(code.pattern(locale), args.toArray());
    }

    // a hostile file must not write control characters or pages of text into a log
    private static String printable(String arg) {
        var clean = new StringBuilder();
        arg.codePoints()
                .limit(LONGEST_ARGUMENT)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
