package org.himuro.lims.platform.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.himuro.sop.document.Fault;

/** What was expected of a document, in the reader's words. */
public final class FaultWords {
    /** The forms in which a document's reader says what it expected; what is caught is data. */
    private record Form(Pattern said, String key) {}

    private static final List<Form> FORMS = List.of(
            form("one of (.+)", "one-of"),
            form("at least (\\d+)", "at-least"),
            form("at most (\\d+)", "at-most"),
            form("at most (\\d+) digits", "digits"),
            form("true or false", "flag"),
            form("lower-case letters, digits and hyphens, at most (\\d+)", "id"),
            form("whole milliseconds, above zero, at most (.+)", "duration"));

    private FaultWords() {}

    private static Form form(String said, String key) {
        return new Form(Pattern.compile(said), key);
    }

    public static Phrase of(Fault fault) {
        if (fault.code().equals("not-allowed") || fault.code().equals("unknown-key")) {
            for (var form : FORMS) {
                Matcher m = form.said().matcher(fault.expected());
                if (m.matches()) {
                    return m.groupCount() == 0
                            ? Phrase.of("fault." + form.key())
                            : Phrase.of("fault." + form.key(), m.group(1));
                }
            }
        }
        return Phrase.of("fault." + fault.code());
    }
}
