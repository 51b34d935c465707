package org.himuro.lims.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.himuro.lims.identity.Browser;
import org.himuro.lims.identity.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A list is brought on a page, explained while one sees what is read, checked, taken; the ethics office establishes consent. */
@Tag("X5")
@Tag("E2")
@Tag("database")
class IntakePagesTest {
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([\\w-]+)\" value=\"([^\"]*)\"");
    private static final String LIST = "凍結検体台帳,,,,,\n作成 2019/4/1,,,,,\n検体番号,患者番号,検体種別,箱,位置,採取日\n"
            + "H1,7001,凍結組織,HB1,1,平成31年4月1日\n=H2,山田太郎,謎,HB1,1,4/1/2019\n";
    private static Bank bank;
    private static Browser manager;
    private static Browser ethics;

    @BeforeAll
    static void open() {
        bank = new Bank();
        manager = bank.person("manami", Role.BIOBANK_MANAGER);
        ethics = bank.person("eri", Role.ETHICS);
    }

    @AfterAll
    static void close() {
        if (bank != null) {
            bank.close();
        }
    }

    @Test
    void a_list_with_faults_is_mended_and_then_taken_and_its_consent_established() {
        var act = bank.id();
        var first = uploaded(LIST, act);
        assertThat(first.statusCode()).isEqualTo(303);
        var href = first.headers().firstValue("Location").orElseThrow();
        assertThat(uploaded(LIST, act).headers().firstValue("Location"))
                .as("sent twice")
                .contains(href);

        var page = manager.get(href).body();
        assertThat(page)
                .as("titles in the third line, and what they say, are proposed")
                .contains("name=\"headerRow\" type=\"number\" min=\"0\" max=\"200\" value=\"3\"")
                .contains("value=\"OLD_NUMBER\" selected", "value=\"TUMOUR_TISSUE\" selected");
        var form = form(page);
        form.put("name", "");
        assertThat(manager.post(href + "/mapping", form).statusCode()).isEqualTo(422);
        form.put("name", "外科の台帳");
        form.put("boxRows", "9");
        form.put("boxColumns", "9");
        form.put("scheme", "ALONG_ROWS");
        assertThat(manager.post(href + "/look", form).body())
                .contains("H1", "山田太郎")
                .contains("A name is never taken");
        assertThat(manager.post(href + "/mapping", form).statusCode()).isEqualTo(303);
        var checked = manager.get(href).body();
        assertThat(checked).contains("faults.csv").doesNotContain("/take\"");
        var csv = manager.get(href + "/faults.csv");
        assertThat(csv.body())
                .as("the line as it came, no formula, and what is wrong with it")
                .contains("\n5,", "\"'=H2\"", "day and month cannot be told apart", "A name is never taken")
                .doesNotContain(",H1,");
        assertThat(manager.get(href + "/faults.xlsx").statusCode()).isEqualTo(200);
        assertThat(manager.get(href + "/faults.pdf").statusCode()).isEqualTo(404);

        var mended = uploaded(LIST.substring(0, LIST.indexOf("=H2")) + "H2,7001,凍結組織,HB1,2,不明\n", bank.id())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var again = manager.get(mended).body();
        assertThat(again).as("read like the first").contains("外科の台帳", "value=\"ALONG_ROWS\" selected");
        assertThat(manager.post(mended + "/mapping", form(again)).statusCode()).isEqualTo(303);
        var faultless = manager.get(mended).body();
        assertThat(manager.post(mended + "/take", form(faultless)).statusCode()).isEqualTo(303);
        bank.run();
        bank.run();
        assertThat(manager.get(mended).body()).contains("2 lines were taken");
        assertThat(manager.get("/tubes/H1").body()).contains("Brought in from the existing bank", "2019-04-01");
        established();
    }

    private void established() {
        var page = ethics.get("/consents-to-establish").body();
        assertThat(page).contains("1 donors, 2 tubes");
        assertThat(manager.post("/consents-to-establish/record", Map.of("protocol", "x"))
                        .statusCode())
                .isEqualTo(403);
        var record = new TreeMap<>(Map.of(
                "protocol", "cohort-2015",
                "form", "unknown",
                "version", "0",
                "reference", "E-14",
                "decidedOn", "2026-01-05"));
        assertThat(ethics.post("/consents-to-establish/record", record).statusCode())
                .as("it covers nothing")
                .isEqualTo(422);
        record.put("scope-WHOLE_GENOME", "yes");
        assertThat(ethics.post("/consents-to-establish/record", record).statusCode())
                .isEqualTo(303);
        var known = ethics.get("/consents-to-establish").body();
        var establish = Map.of("equivalence", form(known).getOrDefault("equivalence", ""), "which", "ALL");
        var done = ethics.post("/consents-to-establish/establish", establish);
        assertThat(done.headers().firstValue("Location").orElse("")).contains("donors=1");
        assertThat(ethics.get("/consents-to-establish").body()).contains("Nobody waits");
        assertThat(manager.get("/tubes/H1").body()).contains("Consent given");
    }

    private static HttpResponse<String> uploaded(String list, UUID act) {
        manager.get("/intake");
        var part = "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
        var body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + list + "\r\n"
                + part.formatted("kind", "TUBES") + part.formatted("act", act.toString()) + "--x--\r\n";
        return manager.send(HttpRequest.newBuilder(manager.at("/intake"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Accept", "text/html")
                .header("X-CSRF-Token", manager.token())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** What stands in the forms of a page. */
    private static TreeMap<String, String> form(String page) {
        var form = new TreeMap<String, String>();
        HIDDEN.matcher(page).results().forEach(m -> form.putIfAbsent(m.group(1), m.group(2)));
        Pattern.compile("(?s)<select[^>]* name=\"([\\w-]+)\".*?</select>")
                .matcher(page)
                .results()
                .forEach(s -> Pattern.compile("value=\"([^\"]*)\" selected")
                        .matcher(s.group())
                        .results()
                        .findFirst()
                        .ifPresent(o -> form.put(s.group(1), o.group(1))));
        Pattern.compile("<input id=\"[\\w-]+\" name=\"([\\w-]+)\"[^>]*value=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .forEach(m -> form.putIfAbsent(m.group(1), m.group(2)));
        form.remove("csrf");
        form.remove("act");
        form.remove("where");
        return form;
    }
}
