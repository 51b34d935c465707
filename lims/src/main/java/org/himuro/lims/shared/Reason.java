package org.himuro.lims.shared;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Why something was refused or marked: a stable code and the values its message needs. Translated when shown.
 *
 * @param code upper snake case, e.g. {@code POSITION_TAKEN}; never changed once released
 * @param args codes, numbers and instants as text; never a person's name
 */
public record Reason(String code, List<String> args) {
    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{1,8}(-[0-9a-f]{1,4}){3}-[0-9a-f]{1,12}");

    public Reason {
        args = List.copyOf(args);
    }

    /**
     * @param args a person by the id itself, which is shown as a name to who may see it. A text of that form was typed, and its
     *     characters are not repeated: whose id it is is not told to whoever types it
     */
    public static Reason of(String code, Object... args) {
        return new Reason(code, List.of(args).stream().map(Reason::text).toList());
    }

    private static String text(Object arg) {
        return arg instanceof String typed && ID.matcher(typed.strip()).matches()
                ? "*".repeat(typed.length())
                : arg.toString();
    }
}
