package org.himuro.test.rights;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What came back, and what the database was asked for it.
 *
 * @param headers those that say something: place, type, tag
 * @param statements the statements of the application, without their values, in their order
 */
record Reply(int status, String headers, String body, java.util.List<String> statements) {
    private static final Pattern RANDOM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}:\\d\\d(:\\d\\d)?");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{8,}(-\\d+)?");

    /** All that an attacker could compare, without what was sent and what differs each time. */
    String plain(String sent) {
        var text = status + "\n" + headers + "\n" + body;
        var without = text.replace(sent, "@");
        return TIME.matcher(RANDOM.matcher(without).replaceAll("#")).replaceAll("T");
    }

    /** Codes of others that stand in it, but for the one sent. */
    Set<String> leaks(Set<String> codes, String sent) {
        return CODE.matcher(headers + "\n" + body)
                .results()
                .map(m -> m.group())
                .flatMap(code -> Arrays.stream(new String[] {code, code.replaceAll("-\\d+$", "")}))
                .filter(code -> codes.contains(code) && !sent.contains(code))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
