package org.himuro.lims.reporting;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.himuro.lims.identity.AccessTable;
import org.himuro.lims.identity.Role;

/** Follows every link of every page one person can reach; of addresses that differ in a code only, the first few. */
final class Crawl {
    private static final int OF_A_KIND = 2;
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>");
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("\\b(?:href|src|data-href|hx-get)=\"([^\"]*)\"");
    private static final AccessTable TABLE = AccessTable.read("/access.txt");

    private final DemoServer app;
    private final String account;
    private final Role role;
    private final Map<String, Integer> seenOfKind = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<Step> open = new ArrayDeque<>();
    private final List<String> dead = new ArrayList<>();
    private int pages;

    private record Step(String from, String to) {}

    Crawl(DemoServer app, String account, Role role) {
        this.app = app;
        this.account = account;
        this.role = role;
    }

    List<String> dead() {
        open.add(new Step("the address bar", "/"));
        while (!open.isEmpty()) {
            follow(open.removeFirst());
        }
        return dead;
    }

    int pages() {
        return pages;
    }

    private void follow(Step step) {
        var address = step.to().replaceFirst("#.*", "");
        if (address.isEmpty() || !seen.add(address) || seenOfKind.merge(kind(address), 1, Integer::sum) > OF_A_KIND) {
            return;
        }
        var answer = app.get(account, address);
        pages++;
        if (answer.statusCode() >= 400) {
            dead.add("%s: %s -> %s %d".formatted(account, step.from(), address, answer.statusCode()));
        }
        answer.headers().firstValue("Location").ifPresent(to -> later(address, to));
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() < 400 && type.startsWith("text/html")) {
            read(address, answer.body());
        }
    }

    private void read(String page, String html) {
        FORM.matcher(html).results().forEach(form -> form(page, form.group()));
        LINK.matcher(html).results().forEach(link -> later(page, link.group(1)));
    }

    private void form(String page, String form) {
        var action = ACTION.matcher(form);
        var to = action.find() ? absolute(page, action.group(1)) : Optional.of(page);
        if (!form.contains("method=\"post\"")) {
            to.ifPresent(t -> later(page, t));
        } else if (to.filter(this::mayPost).isEmpty()) {
            dead.add("%s: %s posts to %s".formatted(account, page, to.orElse(form)));
        }
    }

    private boolean mayPost(String address) {
        var path = address.replaceFirst("[?#].*", "");
        return TABLE.lines().entrySet().stream()
                .filter(e -> e.getKey().method().equals("POST"))
                .filter(e -> path.matches(regex(e.getKey().pattern())))
                .anyMatch(e -> e.getValue().roles().contains(role));
    }

    private void later(String page, String link) {
        absolute(page, link).ifPresent(to -> open.addLast(new Step(page, to)));
    }

    private static Optional<String> absolute(String page, String link) {
        var plain = link.replace("&amp;", "&");
        if (plain.isEmpty() || plain.startsWith("#") || plain.matches("[a-z]+:.*") || plain.startsWith("//")) {
            return Optional.empty();
        }
        return Optional.of(URI.create(page).resolve(plain).toString());
    }

    /** The route, with the names of the parameters. */
    private static String kind(String address) {
        var uri = URI.create(address);
        if (uri.getPath().startsWith("/static/")) {
            return address;
        }
        var route = TABLE.lines().keySet().stream()
                .filter(r -> r.method().equals("GET"))
                .map(AccessTable.Route::pattern)
                .filter(p -> uri.getPath().matches(regex(p)))
                .sorted((a, b) -> Integer.compare(literal(b), literal(a)))
                .findFirst()
                .orElse(uri.getPath());
        return route + "?" + Optional.ofNullable(uri.getQuery()).orElse("").replaceAll("=[^&]*", "");
    }

    private static int literal(String pattern) {
        return pattern.replaceAll("\\{[^}]*}", "").length();
    }

    private static String regex(String pattern) {
        return pattern.replaceAll("\\{\\+[^}]*}", "@@")
                .replaceAll("\\{[^}]*}", "[^/]+")
                .replace("@@", ".+");
    }
}
