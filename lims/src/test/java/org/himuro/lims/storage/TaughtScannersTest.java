package org.himuro.lims.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.himuro.lims.identity.Browser;
import org.himuro.lims.identity.Role;
import org.himuro.lims.specimen.ContainerType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A rack scanner's files are explained once, on one of them, and read by themselves from then on. */
@Tag("L5")
@Tag("database")
class TaughtScannersTest {
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\"");
    private static final String STRANGE = """
            Scanner XY 1.0
            code|place|light
            0001234567|1|81
            leer|2|80
            ??|3|79
            leer|4|80
            0001234568|5|82
            leer|6|80
            """;
    private static final String NUMBERED = "1,0001234567\n2,0001234568\n3,EMPTY\n4,EMPTY\n5,EMPTY\n6,EMPTY\n";

    private static Scene scene;
    private static Browser manager;
    private static Browser technician;
    private static Browser other;

    @BeforeAll
    static void start() {
        scene = Scene.set();
        manager = signedIn("midori", scene.technician.site(), Role.BIOBANK_MANAGER);
        technician = signedIn("takumi", scene.technician.site(), Role.TECHNICIAN);
        other = signedIn("minami", scene.stranger.site(), Role.BIOBANK_MANAGER);
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    private static Browser signedIn(String account, java.util.UUID site, Role role) {
        scene.person(account, "correct horse battery 1", site, role);
        var browser = new Browser(scene.server.getURI());
        browser.signIn(account, "correct horse battery 1");
        return browser;
    }

    private static String rack() {
        return scene.newContainer(ContainerType.TUBE_RACK, 2, 3, "NONE");
    }

    @Test
    void a_strange_file_is_explained_by_a_manager_once_and_read_for_everybody_of_the_site() {
        var rack = rack();
        assertThat(uploaded(technician, rack, STRANGE)).doesNotContain("name=\"between\"", "class=\"box reading");
        var asked = uploaded(manager, rack, STRANGE);
        assertThat(asked).contains("name=\"between\"", "code|place|light", "0001234567|1|81");

        var wrong = posted(manager, rack, "teach", with(asked, "XL20", "1", "2", ""));
        assertThat(wrong)
                .as("not kept where the file is not read by it")
                .contains("name=\"between\"", "class=\"errors\"");
        assertThat(technician.get(page(rack)).body()).doesNotContain("XL20");

        var shown = posted(manager, rack, "teach", with(asked, "XL20", "2", "1", "2"));
        assertThat(shown).contains("XL20", "choice-A01", "0001234567", "name=\"hand-A03\"");
        assertThat(uploaded(technician, rack, STRANGE)).contains("choice-A01", "name=\"hand-A03\"", "XL20");

        var committed = posted(
                technician,
                rack,
                "commit",
                plus(
                        hidden(uploaded(technician, rack, STRANGE)),
                        Map.of(
                                "do", "COMMIT",
                                "choice-A01", "LEAVE_OUT",
                                "choice-B02", "LEAVE_OUT",
                                "choice-A03", "KEEP")));
        assertThat(committed).as("read by the same form at the commit").contains("name=\"undo\"");
        assertThat(scene.facts("RackRead", rack)).hasSize(1);
    }

    @Test
    void another_site_has_not_been_told() {
        var mine = rack();
        posted(manager, mine, "teach", with(uploaded(manager, mine, STRANGE), "only here", "2", "1", "2"));
        assertThat(other.get(page(mine)).statusCode()).isEqualTo(404);
        assertThat(scene.bean(org.himuro.lims.storage.application.KnownScanners.class)
                        .of(scene.stranger.site()))
                .isEmpty();
    }

    @Test
    void what_two_scanners_read_otherwise_is_asked_and_not_guessed() {
        var rack = rack();
        var asked = uploaded(manager, rack, NUMBERED);
        assertThat(asked).contains("name=\"between\"");
        posted(manager, rack, "teach", plus(with(asked, "along", "1", "2", "0"), Map.of("between", "COMMA")));
        assertThat(uploaded(manager, rack, NUMBERED)).contains("choice-A02").doesNotContain("choice-B01");
        var again =
                posted(manager, rack, "commit", plus(hidden(uploaded(manager, rack, NUMBERED)), Map.of("do", "TEACH")));
        assertThat(again).as("explained anew").contains("name=\"between\"", "value=\"along\"");
        posted(
                manager,
                rack,
                "teach",
                plus(
                        with(again, "down", "1", "2", "0"),
                        Map.of("between", "COMMA", "positions", "NUMBER_DOWN_COLUMNS")));
        var which = uploaded(manager, rack, NUMBERED);
        assertThat(which).contains("name=\"scanner\" value=\"along\"", "name=\"scanner\" value=\"down\"");
        assertThat(which).doesNotContain("choice-A02");
        var down = posted(manager, rack, "commit", plus(hidden(which), Map.of("do", "COMPARE", "scanner", "down")));
        assertThat(down).contains("choice-B01").doesNotContain("choice-A02");

        assertThat(posted(technician, rack, "forget", Map.of("name", "down"))).contains("403");
        assertThat(posted(manager, rack, "forget", Map.of("name", "down"))).doesNotContain(">down<");
        assertThat(uploaded(manager, rack, NUMBERED)).contains("choice-A02");
        assertThat(posted(manager, rack, "forget", Map.of("name", "down"))).contains("class=\"errors\"");
    }

    /** The form filled in: the tube's code in one column, its position in another. */
    private static Map<String, String> with(String page, String name, String position, String code, String header) {
        var form = new TreeMap<>(hidden(page));
        form.putAll(Map.of(
                "name",
                name,
                "between",
                "BAR",
                "headerLines",
                header.isEmpty() ? "0" : header,
                "positions",
                "NUMBER_ALONG_ROWS",
                "position",
                position,
                "code",
                code,
                "empty",
                "leer",
                "unread",
                "??, ???"));
        return form;
    }

    private static Map<String, String> plus(Map<String, String> form, Map<String, String> more) {
        var all = new TreeMap<>(form);
        all.putAll(more);
        return all;
    }

    private static Map<String, String> hidden(String page) {
        var form = new TreeMap<String, String>();
        HIDDEN.matcher(page).results().forEach(m -> form.put(m.group(1), m.group(2)));
        form.keySet().retainAll(java.util.Set.of("file", "fingerprint", "looked", "turned", "scanner"));
        return form;
    }

    private static String page(String rack) {
        return "/storage/" + rack + "/rack";
    }

    private static String uploaded(Browser browser, String rack, String file) {
        browser.get(page(rack));
        var body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--x--\r\n";
        return told(browser.send(HttpRequest.newBuilder(browser.at(page(rack) + "/preview"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Accept", "text/html")
                .header("X-CSRF-Token", browser.token())
                .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    private static String posted(Browser browser, String rack, String what, Map<String, String> form) {
        browser.get(page(rack));
        return told(browser.post(page(rack) + "/" + what, form));
    }

    private static String told(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.body();
    }
}
