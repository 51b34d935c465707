package org.himuro.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.himuro.lims.testing.Visible;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In the pseudo language every message stands in brackets: what stands outside was never translated. */
@Tag("R5")
class TranslationTest {
    /** What may stand outside: signs between messages. Data are marked by {@code translate="no"} and are not read at all. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s·/–→:()]|&#\\d+;|&middot;");

    private final DemoSite site = DemoSite.running();

    /** What nobody translated on this page. */
    private static List<String> untranslated(String html) {
        var left = new ArrayList<String>();
        for (var text : Visible.texts(html)) {
            var outside = BETWEEN.matcher(text.replaceAll("⟦[^⟦]*⟧", "")).replaceAll("");
            if (!outside.isEmpty()) {
                left.add(text);
            }
        }
        Pattern.compile("‹[^›]*›").matcher(html).results().forEach(m -> left.add(m.group()));
        return left;
    }

    @Test
    void no_page_shows_a_text_that_nobody_translated() {
        var found = new ArrayList<String>();
        for (var view : Itinerary.VIEWS) {
            var answer = site.get(view.account(), site.itinerary().address(view), "qps");
            assertThat(answer.body()).as(view.name()).contains("lang=\"qps\"", "⟦");
            untranslated(answer.body()).forEach(text -> found.add(view.name() + ": " + text));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void a_text_that_nobody_translated_would_be_found_wherever_it_stands() {
        var page = site.get("technician", "/tubes", "qps").body();
        var planted = page.replaceFirst("<h1>", "<h1>Tubes ")
                .replaceFirst("<table", "<table aria-label=\"List\"")
                .replaceFirst("⟦[^⟧]*⟧</button>", "‹no.such.key›</button>");
        assertThat(untranslated(page)).isEmpty();
        assertThat(untranslated(planted)).contains("Tubes ⟦Tubes⟧", "List", "‹no.such.key›");
    }

    @Test
    void every_page_of_the_router_is_looked_at() {
        var routes = new TreeSet<String>();
        site.application()
                .bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethodName().equals("GET"))
                .map(route -> route.getUriMatchTemplate().toPathString())
                .forEach(routes::add);
        routes.removeIf(route -> NO_PAGE.matcher(route).find());
        routes.removeAll(ELSEWHERE);
        Itinerary.VIEWS.forEach(view -> routes.remove(view.pattern()));
        assertThat(routes).as("pages that no view of the itinerary shows").isEmpty();
    }

    /** Files, fragments and what machines read. */
    private static final Pattern NO_PAGE = Pattern.compile(
            "^/(api|static|health|prometheus|tubes/rows|tubes/count|tubes-to-worklist|tubes-to-pick|searches/\\{|board/live|bench/(pack|away|worker|himuro)|go)|\\.(pdf|csv|xlsx|yaml|json|zpl|gz|\\{kind})$|/\\{(file|picture)}$|/(draft|beside|progress)$");

    /** Pages that only a special visitor sees, or that show what the demo has none of. */
    private static final Set<String> ELSEWHERE = Set.of(
            "/second-factor",
            "/choose-site",
            "/first-administrator",
            "/intake/{id}",
            "/storage/allocate/{code}",
            "/c/{token}",
            "/r/{token}",
            "/inspections/tubes/{code}");
}
