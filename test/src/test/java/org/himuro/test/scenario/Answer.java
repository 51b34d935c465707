package org.himuro.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the server said to one request.
 *
 * @param who the account that asked
 * @param request method and path
 * @param headers of the answer, names in small letters
 */
record Answer(String who, String request, int status, String type, String headers, String location, byte[] bytes) {
    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"([A-Z][A-Z0-9_]+)\"");

    /** What a reader of it sees: the words of a PDF, the text of anything else. */
    String text() {
        return isPdf() ? Pdf.text(bytes) : body();
    }

    String body() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    boolean isPdf() {
        return type.startsWith("application/pdf");
    }

    boolean isPage() {
        return type.startsWith("text/html");
    }

    /** The place where it would be found. */
    String kind() {
        return isPdf() ? "pdf" : isPage() ? "page" : "api";
    }

    Answer is(int expected) {
        assertThat(status).as("%s by %s: %s", request, who, shortly()).isEqualTo(expected);
        return this;
    }

    private String shortly() {
        var text = body().replaceAll("(?s)<head>.*?</head>|<svg.*?</svg>|<[^>]+>|\\s+", " ");
        return text.substring(0, Math.min(text.length(), 2000));
    }

    /** Where a form sends the browser. */
    String then() {
        is(303);
        return URI.create(location).getPath();
    }

    /** The stable codes of all reasons in a problem or of a bench's answer, in their order. */
    List<String> reasons() {
        return CODE.matcher(body()).results().map(m -> m.group(1)).toList();
    }

    /** The first value of a JSON field. */
    String json(String field) {
        var found = Pattern.compile("\"" + field + "\"\\s*:\\s*\"?([^\",}]*)").matcher(body());
        assertThat(found.find()).as("%s in %s", field, body()).isTrue();
        return found.group(1);
    }
}
