package org.himuro.lims.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a person reads of a page: texts and spoken attributes, without what is marked as data by {@code translate="no"}. */
public final class Visible {
    private static final Pattern TOKEN = Pattern.compile("<!--.*?-->|<[^>]*>|[^<]+", Pattern.DOTALL);
    private static final Pattern SPOKEN = Pattern.compile("\\s(?:title|aria-label|placeholder|alt)=\"([^\"]*)\"");
    private static final Set<String> VOID =
            Set.of("meta", "link", "input", "br", "hr", "img", "use", "rect", "!doctype");

    private Visible() {}

    public static List<String> texts(String html) {
        var texts = new ArrayList<String>();
        var silent = new ArrayDeque<Boolean>();
        silent.push(false);
        var tokens = TOKEN.matcher(html);
        while (tokens.find()) {
            var token = tokens.group();
            if (token.startsWith("</")) {
                if (!VOID.contains(name(token.substring(1)))) {
                    silent.pop();
                }
            } else if (token.startsWith("<") && !token.startsWith("<!--")) {
                open(token, silent, texts);
            } else if (!token.startsWith("<!--") && !silent.element() && !token.isBlank()) {
                texts.add(token.strip());
            }
        }
        return texts;
    }

    private static void open(String tag, ArrayDeque<Boolean> silent, List<String> texts) {
        var quiet = silent.element()
                || tag.contains("translate=\"no\"")
                || tag.startsWith("<script")
                || tag.startsWith("<svg");
        if (!quiet) {
            SPOKEN.matcher(tag)
                    .results()
                    .map(found -> found.group(1))
                    .filter(text -> !text.isBlank())
                    .forEach(texts::add);
        }
        if (!VOID.contains(name(tag)) && !tag.endsWith("/>")) {
            silent.push(quiet);
        }
    }

    private static String name(String tag) {
        return tag.substring(1).split("[\\s>/]", 2)[0];
    }
}
