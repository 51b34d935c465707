package org.himuro.test.browser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page as somebody sees it.
 *
 * @param name of the view and its picture
 * @param account who looks; empty for nobody
 * @param route as the router writes it, with the query that belongs to the view
 * @param from the view whose page holds the link to it; empty where the route is an address already
 * @param starting how the code of the wanted link begins
 * @param atLast the last such link, else the first
 */
record View(String name, String account, String route, String from, String starting, boolean atLast) {
    static View of(String name, String account, String route) {
        return new View(name, account, route, "", "", false);
    }

    static View linked(String name, String account, String route, String from) {
        return new View(name, account, route, from, "", false);
    }

    View last() {
        return new View(name, account, route, from, starting, true);
    }

    View starting(String letters) {
        return new View(name, account, route, from, letters, atLast);
    }

    /** The route without query. */
    String pattern() {
        return route.split("\\?", 2)[0];
    }

    /** What a link to it looks like: the address is its first group. */
    Pattern link() {
        var variable = "\\E" + starting + "[A-Za-z0-9_-]+\\Q";
        return Pattern.compile(
                "href=\"(\\Q" + route.replaceAll("\\{[^}]*}", Matcher.quoteReplacement(variable)) + "\\E)[\"?#]");
    }
}
