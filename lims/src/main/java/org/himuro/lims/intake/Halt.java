package org.himuro.lims.intake;

import java.util.Arrays;
import java.util.List;
import org.himuro.lims.shared.Reason;

/** Reasons as one text each: the code and its values, between them a sign that no code and no value has. */
public final class Halt {
    private static final String BETWEEN = "\u001F";
    private static final String LINE = "\u001E";
    private static final int MOST = 5;
    private static final int LONGEST = 300;

    private Halt() {}

    /** The first ones; the others are found when it is tried again. */
    public static List<String> of(List<Reason> reasons) {
        return reasons.stream()
                .limit(MOST)
                .map(r -> r.code() + BETWEEN + String.join(BETWEEN, r.args()))
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .toList();
    }

    static String written(List<String> reasons) {
        return String.join(LINE, reasons);
    }

    public static List<Reason> read(String written) {
        return Arrays.stream(written.split(LINE)).map(Halt::reason).toList();
    }

    private static Reason reason(String text) {
        var parts = Arrays.asList(text.split(BETWEEN, -1));
        return new Reason(parts.getFirst(), parts.subList(1, parts.size()));
    }
}
