package org.himuro.labels.layout;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A text with fields in braces: {@code {code}  {temperature}}. */
public record Template(String text) {
    private static final Pattern FIELD = Pattern.compile("\\{([a-z][A-Za-z0-9]*)}");

    /** The fields that are used, in order. */
    public List<String> fields() {
        return FIELD.matcher(text).results().map(r -> r.group(1)).distinct().toList();
    }

    /** The text with its fields filled in. A field without a value leaves nothing. */
    public String fill(Map<String, String> values) {
        return FIELD.matcher(text)
                .replaceAll(r -> java.util.regex.Matcher.quoteReplacement(values.getOrDefault(r.group(1), "")));
    }
}
