package org.himuro.test.rights;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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
record Reply(int status, String headers, String body, List<String> statements) {
    private static final Pattern RANDOM =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\b[A-Z2-9]{4}-[A-Z2-9]{4}\\b");
    /** What was sent, come back as a file or its fingerprint. */
    private static final Pattern ECHO =
            Pattern.compile("value=\"[A-Za-z0-9+/=]{24,}\"|\"(file|fingerprint)\":\"[0-9a-f]{64}\"");
    /** As a cell of a rack's picture has what was typed: three characters of it. */
    private static final Pattern SHORT = Pattern.compile("<span class=\"short\" translate=\"no\">([^<]{1,3})</span>");

    /** Of one's own things, which grow by what is sent. */
    private static final Pattern COUNT = Pattern.compile("\\d+件");

    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}:\\d\\d(:\\d\\d)?");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{8,}(-\\d+)?|[A-Z]{2}-[A-Z0-9]{2,5}-[0-9-]{5,}");

    /**
     * All that an attacker could compare, without what was sent and what differs each time.
     *
     * @param within that what was sent says itself: the box of a position
     */
    String plain(String sent, String within) {
        var text = status + "\n" + headers + "\n" + body;
        var without = text.replace(sent, "@").replace(inAddress(sent), "@").replace(within, "@");
        var unshortened = SHORT.matcher(without).replaceAll(m -> sent.contains(m.group(1)) ? "@" : "$0");
        var known = COUNT.matcher(ECHO.matcher(unshortened).replaceAll("=")).replaceAll("N");
        return TIME.matcher(RANDOM.matcher(known).replaceAll("#")).replaceAll("T");
    }

    private static String inAddress(String sent) {
        return URLEncoder.encode(sent, StandardCharsets.UTF_8);
    }

    /**
     * Whether the database was asked the same. Where something of one's own was written, reactions follow in their own time on
     * other connections: there the look-ups of codes are compared.
     */
    boolean asksAs(Reply other) {
        return wrote() || other.wrote() ? lookUps().equals(other.lookUps()) : statements.equals(other.statements());
    }

    private boolean wrote() {
        return statements.stream().anyMatch(s -> s.startsWith("insert into fact"));
    }

    private List<String> lookUps() {
        return statements.stream().filter(s -> s.contains("code in (")).toList();
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
