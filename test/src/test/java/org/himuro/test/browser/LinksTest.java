package org.himuro.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.himuro.lims.identity.Role;
import org.himuro.test.support.Proof;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a page offers is there: for everybody every link leads to an answer, and every form to a route that this person may take. */
@Tag("R5")
@Tag("U1")
class LinksTest {
    private static final Pattern FORM = Pattern.compile("(?:hx-post|action)=\"(/[^\"]*)\"");
    private static final int SOME = 5;
    private static final Map<String, Role> WHO = Map.ofEntries(
            Map.entry("technician", Role.TECHNICIAN),
            Map.entry("surgery", Role.OPERATING_ROOM),
            Map.entry("pathologist", Role.PATHOLOGIST),
            Map.entry("manager", Role.BIOBANK_MANAGER),
            Map.entry("manager2", Role.BIOBANK_MANAGER),
            Map.entry("shipper", Role.SHIPPING),
            Map.entry("lab", Role.SEQUENCING_LABORATORY),
            Map.entry("coordinator", Role.COORDINATOR),
            Map.entry("datamanager", Role.DATA_MANAGER),
            Map.entry("ethics", Role.ETHICS),
            Map.entry("auditor", Role.AUDITOR),
            Map.entry("admin", Role.ADMINISTRATOR));

    private final DemoSite site = DemoSite.running();

    /** Some of them, drawn anew each time; all of them in proof. */
    @Test
    void nobody_meets_a_dead_link() {
        var dead = new ArrayList<String>();
        int pages = 0;
        var everybody = new ArrayList<>(new TreeMap<>(WHO).entrySet());
        Collections.shuffle(everybody, new Random(Proof.seed("whose links")));
        for (var who : everybody.subList(0, Proof.count(SOME, everybody.size()))) {
            var crawl = new Crawl(site, who.getKey(), Optional.of(who.getValue()));
            dead.addAll(crawl.dead());
            pages += crawl.pages();
        }
        dead.addAll(new Crawl(site, "", Optional.empty()).dead());
        assertThat(dead).isEmpty();
        assertThat(pages).as("pages looked at").isGreaterThan(Proof.count(80, 300));
    }

    @Test
    void somebody_of_every_role_and_everybody_of_the_itinerary_looks() {
        assertThat(WHO.values()).contains(Role.values());
        assertThat(Itinerary.VIEWS).allMatch(view -> view.account().isEmpty() || WHO.containsKey(view.account()));
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
