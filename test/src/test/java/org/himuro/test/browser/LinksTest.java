package org.himuro.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a page offers is there: every kind of link on every page leads to an answer, and every form to a route. */
@Tag("R5")
class LinksTest {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern FORM = Pattern.compile("(?:hx-post|action)=\"(/[^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{6,}|[0-9a-f-]{36}");

    private final DemoSite site = DemoSite.running();

    @Test
    void every_kind_of_link_leads_somewhere() {
        var tried = new HashSet<String>();
        var dead = new ArrayList<String>();
        for (var view : Itinerary.VIEWS) {
            for (var link : found(LINK, page(view))) {
                var kind = view.account() + CODE.matcher(link).replaceAll("*");
                if (!link.startsWith("/static/") && tried.add(kind)) {
                    int status = site.get(view.account(), link, "ja").statusCode();
                    if (status >= 400) {
                        dead.add(view.name() + " " + link + ": " + status);
                    }
                }
            }
        }
        assertThat(tried).hasSizeGreaterThan(60);
        assertThat(dead).isEmpty();
    }

    @Test
    void every_form_has_a_route_that_takes_it() {
        var router = site.application().bean(Router.class);
        var dead = new ArrayList<String>();
        for (var view : Itinerary.VIEWS) {
            for (var action : found(FORM, page(view))) {
                if (router.route(HttpMethod.POST, action).isEmpty()
                        && router.route(HttpMethod.GET, action).isEmpty()) {
                    dead.add(view.name() + " " + action);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    private String page(View view) {
        return site.get(view.account(), site.itinerary().address(view), "ja").body();
    }

    private static Set<String> found(Pattern pattern, String page) {
        var found = new HashSet<String>();
        pattern.matcher(page).results().forEach(m -> found.add(m.group(1).replace("&amp;", "&")));
        return found;
    }
}
