package org.himuro.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.himuro.labels.id.Command;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Working in the demo by its forms: a code leads where it should, and papers are for those who may see the thing. */
@Tag("U1")
class DemoPagesTest {
    private final DemoSite site = DemoSite.running();

    @Test
    @Tag("L4")
    void a_code_leads_to_its_page_in_whatever_form_it_was_typed() {
        var tube = first("technician", "/tubes", "/tubes/([A-Z0-9]{8,})\"");
        assertThat(to(find("technician", tube))).isEqualTo("/tubes/" + tube);
        assertThat(to(find("technician", " " + tube.toLowerCase(java.util.Locale.ROOT) + "\r")))
                .isEqualTo("/tubes/" + tube);
        assertThat(to(find("technician", tube.substring(0, 7) + " " + tube.substring(7))))
                .isEqualTo("/tubes/" + tube);
        assertThat(to(find("technician", wide(tube)))).isEqualTo("/tubes/" + tube);
        var parcel = first("shipper", "/parcels", "/parcels/([A-Z0-9]{8,})[\"/]");
        assertThat(to(find("shipper", parcel))).isEqualTo("/parcels/" + parcel);
        var kase = first("technician", "/cases", "/cases/([A-Z0-9]{8,})\"");
        assertThat(to(find("technician", kase))).isEqualTo("/cases/" + kase);
    }

    @Test
    void the_beginning_of_several_codes_asks_which_one() {
        var kase = first("technician", "/tubes?sort=OLDEST", "/tubes/([A-Z0-9]{8,})T02[0-9]\"");
        var tubes = find("technician", kase + "T0");
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

    @Test
    @Tag("C4")
    void a_wrong_time_of_days_ago_is_corrected_by_two_people_who_see_the_verdict_that_follows() {
        var tube = first("pathologist", "/tubes?verdict=DIRECT&sort=OLDEST", "/tubes/([A-Z0-9]{8,})\"");
        var form = get("pathologist", "/corrections/new?code=" + tube).body();
        var fact = matched(form, "value=\"(tube/[0-9a-f-]+/[0-9a-f-]+)\"[^>]*><span class=\"what\"><span>Frozen");
        var at = matched(form.substring(form.indexOf(fact)), "happened ([0-9-]+ [0-9:]+)");
        var later = LocalDateTime.parse(at.replace(' ', 'T')).plusHours(5);
        var fields = Map.of(
                "code",
                tube,
                "fact",
                fact,
                "reason",
                "WRONG_TIME",
                "date",
                later.toLocalDate().toString(),
                "time",
                "%tH%<tM".formatted(later));
        assertThat(site.post("pathologist", "/corrections", with(fields, "time", "25:99"))
                        .statusCode())
                .isEqualTo(422);
        var proposed = to(site.post("pathologist", "/corrections", fields));
        var page = get("pathologist", proposed).body();
        assertThat(page)
                .contains("Frozen directly", "Deviation", "Somebody else must approve")
                .doesNotContain("/approve\"");
        assertThat(get("manager2", proposed).body()).contains("/approve\"");
        var alone = site.post("pathologist", proposed + "/approve", Map.of("act", ""));
        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(alone.body()).contains("cannot approve");
        assertThat(get("technician2", proposed).statusCode()).isEqualTo(403);
        assertThat(site.post("manager2", proposed + "/approve", Map.of("act", ""))
                        .statusCode())
                .isEqualTo(303);
        assertThat(get("pathologist", "/tubes?verdict=DEVIATION").body()).contains(tube);
        assertThat(site.post("manager2", proposed + "/approve", Map.of("act", ""))
                        .body())
                .contains("decided already");
    }

    @Test
    @Tag("C4")
    void a_line_of_the_downtime_form_is_entered_with_the_time_on_the_paper() {
        var tube = first("technician", "/tubes?step=SAMPLED", "/tubes/([A-Z0-9]{8,})\"");
        var now = LocalDateTime.now(ZoneId.of("Asia/Tokyo"));
        var fields = Map.of(
                "command", Command.Word.LN2.code(),
                "code", tube,
                "date", now.toLocalDate().toString(),
                "time", "%tH:%<tM".formatted(now),
                "why", "POWER");
        assertThat(site.post("technician", "/late-entry", with(fields, "command", ""))
                        .body())
                .contains("what was done");
        assertThat(site.post("technician", "/late-entry", with(fields, "date", "2099-01-01"))
                        .body())
                .contains("lies ahead of the server");
        assertThat(site.post("technician2", "/late-entry", fields).statusCode()).isEqualTo(422);
        var entered = site.post("technician", "/late-entry", fields);
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(200);
        assertThat(get("technician", "/tubes/" + tube).body()).contains("Entered late: power failure");
    }

    @Test
    @Tag("H6")
    void papers_and_labels_are_for_those_who_may_see_the_thing() {
        var tube = first("technician", "/tubes", "/tubes/([A-Z0-9]{8,})\"");
        for (var file : List.of("custody.pdf", "label.pdf", "label.png", "label.zpl", "label")) {
            var path = "/tubes/" + tube + "/" + file;
            assertThat(get("technician", path).statusCode()).as(path).isEqualTo(200);
            assertThat(get("technician2", path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(get("technician", "/tubes/" + tube + "/custody.pdf").body()).startsWith("%PDF");
        assertThat(get("technician", "/tubes/" + tube + "/label.zpl").body()).contains("^XA", tube);
        assertThat(get("technician", "/downtime-form.pdf").body()).startsWith("%PDF");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var changed = new HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    private static String matched(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static String to(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> find(String account, String text) {
        return site.post(account, "/find", Map.of("text", text));
    }

    private HttpResponse<String> get(String account, String path) {
        return site.get(account, path, "en");
    }

    private String first(String account, String page, String pattern) {
        return matched(get(account, page).body(), pattern);
    }

    private static String wide(String code) {
        var out = new StringBuilder();
        code.chars().forEach(c -> out.append((char) (c + 0xFEE0)));
        return out.toString();
    }
}
