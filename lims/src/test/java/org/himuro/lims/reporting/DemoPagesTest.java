package org.himuro.lims.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.himuro.lims.identity.AccessTable;
import org.himuro.lims.identity.Browser;
import org.himuro.lims.identity.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole demo: no dead link for anybody, and a code leads where it should. */
@Tag("U1")
class DemoPagesTest {
    private static final Map<Role, String> WHO = new EnumMap<>(Map.of(
            Role.TECHNICIAN, "technician",
            Role.PATHOLOGIST, "pathologist",
            Role.BIOBANK_MANAGER, "manager",
            Role.SHIPPING, "shipper",
            Role.SEQUENCING_LABORATORY, "lab",
            Role.COORDINATOR, "coordinator",
            Role.DATA_MANAGER, "datamanager",
            Role.ETHICS, "ethics",
            Role.AUDITOR, "auditor",
            Role.ADMINISTRATOR, "admin"));
    private static DemoServer app;

    @BeforeAll
    static void start() {
        app = new DemoServer();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void no_role_meets_a_dead_link() {
        var dead = new ArrayList<String>();
        int pages = 0;
        for (var who : WHO.entrySet()) {
            var crawl = new Crawl(app, who.getValue(), who.getKey());
            dead.addAll(crawl.dead());
            pages += crawl.pages();
        }
        assertThat(dead).isEmpty();
        assertThat(pages).as("pages looked at").isGreaterThan(200);
    }

    @Test
    void what_a_script_calls_is_a_route() throws IOException {
        var called = Pattern.compile("(?:action = |fetch\\()[\"`](/[^\"`?$]*)");
        var routes = AccessTable.read("/access.txt").lines().keySet().stream()
                .map(AccessTable.Route::pattern)
                .toList();
        try (var files = Files.walk(Path.of("src/main/resources/static/js"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".js")).toList()) {
                called.matcher(Files.readString(file))
                        .results()
                        .forEach(m -> assertThat(routes).as(file.toString()).contains(m.group(1)));
            }
        }
    }

    @Test
    @Tag("L4")
    void a_code_leads_to_its_page_in_whatever_form_it_was_typed() {
        var tube = first("technician", "/tubes", "/tubes/([A-Z0-9]{8,})\"");
        assertThat(Browser.to(find("technician", tube))).isEqualTo("/tubes/" + tube);
        assertThat(Browser.to(find("technician", " " + tube.toLowerCase(java.util.Locale.ROOT) + "\r")))
                .isEqualTo("/tubes/" + tube);
        assertThat(Browser.to(find("technician", tube.substring(0, 7) + " " + tube.substring(7))))
                .isEqualTo("/tubes/" + tube);
        assertThat(Browser.to(find("technician", wide(tube)))).isEqualTo("/tubes/" + tube);
        var parcel = first("shipper", "/parcels", "/parcels/([A-Z0-9]{8,})[\"/]");
        assertThat(Browser.to(find("shipper", parcel))).isEqualTo("/parcels/" + parcel);
        var kase = first("technician", "/cases", "/cases/([A-Z0-9]{8,})\"");
        assertThat(Browser.to(find("technician", kase))).isEqualTo("/cases/" + kase);
        var order = first("coordinator", "/orders", "/orders/([A-Z0-9]+-[0-9]+)\"");
        assertThat(Browser.to(find("coordinator", order))).isEqualTo("/orders/" + order);
    }

    @Test
    void the_beginning_of_several_codes_asks_which_one() {
        var kase = first("technician", "/cases", "/cases/([A-Z0-9]{8,})\"");
        var tubes = find("technician", kase.substring(0, kase.length() - 1));
        assertThat(tubes.statusCode()).isEqualTo(200);
        assertThat(Pattern.compile("href=\"/tubes/[A-Z0-9]+\"")
                        .matcher(tubes.body())
                        .results())
                .hasSizeGreaterThan(1);
    }

    @Test
    @Tag("R1")
    void what_may_not_be_seen_is_answered_as_what_does_not_exist_and_nothing_is_repeated() {
        var parcel = first("shipper", "/parcels", "/parcels/([A-Z0-9]{8,})[\"/]");
        var refused = find("pathologist", parcel);
        assertThat(refused.statusCode()).isEqualTo(404);
        var name = find("technician", "山田 太郎");
        assertThat(name.statusCode()).isEqualTo(404);
        assertThat(name.body()).doesNotContain("山田", "太郎").contains("Nothing that you may see");
        var wrong = parcel.substring(0, parcel.length() - 1) + (parcel.endsWith("A") ? "B" : "A");
        assertThat(find("shipper", wrong).body()).contains("check character");
        assertThat(find("technician", "HMCLN2F").body()).doesNotContain("HMCLN2");
    }

    private static HttpResponse<String> find(String account, String text) {
        return app.post(account, "/find", Map.of("text", text));
    }

    private static String first(String account, String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(app.get(account, page).body());
        assertThat(found.find()).as("%s on %s", pattern, page).isTrue();
        return found.group(1);
    }

    private static String wide(String code) {
        var out = new StringBuilder();
        code.chars().forEach(c -> out.append((char) (c + 0xFEE0)));
        return out.toString();
    }
}
