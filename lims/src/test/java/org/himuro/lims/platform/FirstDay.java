package org.himuro.lims.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.himuro.lims.identity.Browser;
import org.himuro.lims.identity.model.Totp;

/** The first hours of a real installation, by its pages alone: administrator, site, people, device, a case. */
final class FirstDay {
    private static final String PASSWORD = "ice house of the north 7";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final URI base;
    private final URI link;

    /** @param said what the start printed */
    FirstDay(String said) {
        base = URI.create(ExternalServerTest.after("Himuro is ready:", said));
        link = URI.create(ExternalServerTest.after("first administrator, once:", said));
    }

    void live() {
        var admin = administrator();
        done(admin.post("/admin/sites/organisations", named("NCH", "中央病院", "Central hospital")));
        var site = new HashMap<>(named("NCH", "中央病院", "Central hospital"));
        site.putAll(Map.of("organisation", "NCH", "category", "HOSPITAL", "country", "JP", "zone", "Asia/Tokyo"));
        done(admin.post("/admin/sites", site));
        var siteId = find(
                "<option value=\"([0-9a-f-]{36})\"[^>]*>[^<]*NCH",
                admin.get("/admin/devices").body());
        done(admin.post("/admin/devices", Map.of("code", "BENCH-1", "site", siteId, "kind", "BENCH", "room", "切出室")));
        assertThat(admin.get("/admin/devices").body()).contains("BENCH-1");
        var person = person(admin, "sato", siteId, "TECHNICIAN", "COORDINATOR");
        enrol("sato", "/second-factor/set-up");
        done(admin.post("/admin/people/" + person + "/second-factor/reset", Map.of()));
        aTube(enrol("sato", "/second-factor/set-up"), token(admin, siteId));
    }

    private Browser administrator() {
        var browser = new Browser(base);
        assertThat(browser.get(link.toString()).statusCode()).isEqualTo(200);
        var form = new HashMap<>(named("OFFICE", "事務局", "Office"));
        form.putAll(Map.of(
                "token", link.getQuery().replace("token=", ""),
                "account", "root",
                "displayName", "管理 太郎",
                "language", "ja",
                "password", PASSWORD));
        done(browser.post("/first-administrator", form));
        assertThat(browser.get(link.toString()).statusCode())
                .as("the link, again")
                .isEqualTo(404);
        return enrol("root", "/second-factor/set-up");
    }

    private static Map<String, String> named(String code, String ja, String en) {
        return Map.of("code", code, "nameJa", ja, "nameEn", en);
    }

    /** Signs in and sets the second factor up from what the page shows to type. */
    private Browser enrol(String account, String expected) {
        var browser = new Browser(base);
        assertThat(Browser.to(browser.signIn(account, PASSWORD))).isEqualTo(expected);
        var typed =
                find("translate=\"no\">([A-Z2-7 ]{32,})<", browser.get(expected).body());
        done(browser.post(expected, Map.of("code", Totp.code(base32(typed), Totp.step(Instant.now())))));
        assertThat(browser.get("/settings").statusCode()).isEqualTo(200);
        return browser;
    }

    private String person(Browser admin, String account, String site, String... roles) {
        done(admin.post(
                "/admin/people",
                Map.of("account", account, "displayName", "佐藤 花子", "language", "ja", "password", PASSWORD)));
        var id = find(
                "/admin/people/([0-9a-f-]{36})\"[^/]*>[^/]*(?:佐藤|sato)",
                admin.get("/admin/people").body());
        for (var role : roles) {
            done(admin.post("/admin/people/" + id + "/roles", Map.of("site", site, "role", role)));
        }
        return id;
    }

    private static String token(Browser admin, String site) {
        admin.get("/admin/tokens");
        var answer = admin.postAll(
                "/admin/tokens",
                "label=device&account=sato&days=7&site=" + site
                        + "&scopes=OPEN_CASE&scopes=SEE_CASES&scopes=WORK_AT_BENCH&scopes=RECORD_CONSENT");
        return find("<code translate=\"no\">([^<]+)<", answer.body());
    }

    private void aTube(Browser bench, String token) {
        var consent = "{'patientNumber':'77','form':'unified-icf','version':2,'scopes':['WHOLE_GENOME']}";
        assertThat(api(token, "/api/v1/consents", consent)).contains("ACTIVE");
        var opening = "{'patientNumber':'77','project':'WG','kind':'SURGERY','procedure':'fresh-frozen-tissue'}";
        var code = find("\"code\":\"([^\"]+)\"", api(token, "/api/v1/cases", opening));
        api(token, "/api/v1/cases/" + code + "/resection", "");
        bench.get("/cases/" + code);
        done(bench.post("/cases/" + code + "/tubes", Map.of("material", "TUMOUR_TISSUE", "count", "1")));
        var tube = find("href=\"/tubes/([^\"]+)\"", bench.get("/cases/" + code).body());
        api(token, "/api/v1/tubes/" + tube + "/samplings", "{'caseCode':'%s'}".formatted(code));
        assertThat(api(token, "/api/v1/tubes/" + tube + "/freezings", "{'medium':'LIQUID_NITROGEN'}"))
                .contains("DIRECT");
        assertThat(bench.get("/tubes/" + tube).statusCode()).isEqualTo(200);
    }

    private String api(String token, String path, String body) {
        var browser = new Browser(base);
        var answer = browser.send(HttpRequest.newBuilder(base.resolve(path))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", uuid7().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static UUID uuid7() {
        var random = UUID.randomUUID();
        var high = (System.currentTimeMillis() << 16) | 0x7000L | (random.getMostSignificantBits() & 0xFFF);
        return new UUID(high, random.getLeastSignificantBits());
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(answer.request().uri() + ": " + answer.body())
                .isEqualTo(303);
    }

    private static String find(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in: " + text).isTrue();
        return matcher.group(1);
    }

    private static byte[] base32(String text) {
        var digits = text.replace(" ", "");
        var bytes = new byte[digits.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int value = BASE32.indexOf(digits.charAt(bit / 5)) >> (4 - bit % 5) & 1;
            bytes[bit / 8] |= (byte) (value << (7 - bit % 8));
        }
        return bytes;
    }
}
