package org.himuro.lims.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One plain address, {@code name@domain} in ASCII: no display name, no comment, no quoted part, nothing by which a second address or a
 * header could come in. The domain is in lower case.
 */
public record MailAddress(String text) {
    /** RFC 5321: a path of 256 characters with its brackets. */
    public static final int LONGEST = 254;

    private static final int LONGEST_NAME = 64;
    private static final String NAME = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*";
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern FORM = Pattern.compile(NAME + "@" + LABEL + "(\\." + LABEL + ")*");

    public MailAddress {
        if (!understood(text)) {
            throw new IllegalArgumentException("no mail address");
        }
    }

    /** Empty where it is none; space around it is left out. */
    public static Optional<MailAddress> read(String typed) {
        var text = typed.strip();
        int at = text.lastIndexOf('@');
        return understood(text)
                ? Optional.of(new MailAddress(
                        text.substring(0, at) + text.substring(at).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static boolean understood(String text) {
        return text.length() <= LONGEST
                && text.indexOf('@') <= LONGEST_NAME
                && FORM.matcher(text).matches();
    }

    public String domain() {
        return text.substring(text.lastIndexOf('@') + 1);
    }
}
