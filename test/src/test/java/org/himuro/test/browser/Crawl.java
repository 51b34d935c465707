package org.himuro.test.browser;

import java.net.URI;
import java.net.http.HttpResponse;
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
import org.himuro.lims.identity.Role;
import org.himuro.lims.testing.AccessTable;

/**
 * Follows every link of every page one person can reach: from the home page, and from what the itinerary shows this person. Of
 * addresses that differ in a code only, the first few; of the itinerary's own links every kind, its queries told apart.
 */
final class Crawl {
    private static final int OF_A_KIND = 2;
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>");
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("\\b(?:href|src|data-href|hx-get)=\"([^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{6,}|[0-9a-f-]{36}");
    private static final AccessTable TABLE = AccessTable.written();

    private final DemoSite site;
    private final String account;
    private final Optional<Role> role;
    private final Map<String, Integer> seenOfKind = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<Step> open = new ArrayDeque<>();
    private final List<String> dead = new ArrayList<>();
    private int pages;

    /** @param shown whether the page it stands on is one of the itinerary's */
    private record Step(String from, String to, boolean shown) {}

    /** @param role empty for who is not signed in */
    Crawl(DemoSite site, String account, Optional<Role> role) {
        this.site = site;
        this.account = account;
        this.role = role;
    }

    /** What leads nowhere, or to what this person may not do. */
    List<String> dead() {
        Itinerary.VIEWS.stream()
                .filter(view -> view.account().equals(account))
                .map(site.itinerary()::address)
                .forEach(this::show);
        if (role.isPresent()) {
            open.add(new Step("the address bar", "/", false));
        }
        while (!open.isEmpty()) {
            follow(open.removeFirst());
        }
        return dead;
    }

    int pages() {
        return pages;
    }

    /** One page may be there to show a refusal: its own status is not judged. */
    private void show(String address) {
        seen.add(address);
        read(address, get(address).body(), true);
    }

    private HttpResponse<String> get(String address) {
        pages++;
        return site.get(account, address, "en");
    }

    private void follow(Step step) {
        var address = step.to().replaceFirst("#.*", "");
        if (address.isEmpty() || seen.contains(address) || !wanted(step, address)) {
            return;
        }
        seen.add(address);
        var answer = get(address);
        if (answer.statusCode() >= 400) {
            dead.add("%s: %s -> %s %d".formatted(account, step.from(), address, answer.statusCode()));
        }
        answer.headers().firstValue("Location").ifPresent(to -> later(address, to, false));
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() < 400 && type.startsWith("text/html")) {
            read(address, answer.body(), false);
        }
    }

    private boolean wanted(Step step, String address) {
        var few = seenOfKind.merge(kind(address), 1, Integer::sum) <= OF_A_KIND;
        var fine = CODE.matcher(address).replaceAll("*");
        return step.shown() ? seenOfKind.merge(fine, 1, Integer::sum) == 1 || few : few;
    }

    private void read(String page, String html, boolean shown) {
        FORM.matcher(html).results().forEach(form -> form(page, form.group(), shown));
        LINK.matcher(html).results().forEach(link -> later(page, link.group(1), shown));
    }

    private void form(String page, String form, boolean shown) {
        var action = ACTION.matcher(form);
        var to = action.find() ? absolute(page, action.group(1)) : Optional.of(page);
        if (!form.contains("method=\"post\"")) {
            to.ifPresent(t -> later(page, t, shown));
        } else if (to.filter(this::mayPost).isEmpty()) {
            dead.add("%s: %s posts to %s".formatted(account, page, to.orElse(form)));
        }
    }

    private boolean mayPost(String address) {
        var path = address.replaceFirst("[?#].*", "");
        return TABLE.lines().entrySet().stream()
                .filter(e -> e.getKey().method().equals("POST"))
                .filter(e -> path.matches(regex(e.getKey().pattern())))
                .anyMatch(e -> e.getValue().anyone()
                        || role.filter(e.getValue().roles()::contains).isPresent());
    }

    private void later(String page, String link, boolean shown) {
        absolute(page, link).ifPresent(to -> open.addLast(new Step(page, to, shown)));
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
