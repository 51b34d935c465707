package org.himuro.lims.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.himuro.integrations.Sha256;
import org.himuro.lims.identity.Browser;
import org.himuro.lims.identity.Role;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.application.PastRacks;
import org.himuro.lims.storage.application.RackFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A flatbed scanner's picture goes the way of a rack scanner's file: preview, hand scan, commit, undo. */
@Tag("L6")
@Tag("database")
class RackPicturePagesTest {
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([a-zA-Z]+)\" value=\"([^\"]*)\"");
    private static final Map<String, String> SEEN = Map.of("A01", "7700000101", "B12", "7700000102", "H07", "");

    private static Scene scene;
    private static Browser technician;
    private static Browser elsewhere;

    @BeforeAll
    static void start() {
        scene = Scene.set();
        technician = signedIn("takumi", scene.technician);
        elsewhere = signedIn("minami", scene.stranger);
        scene.newTubes(List.of("7700000101", "7700000102", "7700000103"));
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    private static Browser signedIn(String account, org.himuro.lims.ledger.Actor at) {
        var browser = new Browser(scene.server.getURI());
        scene.person(account, "correct horse battery 1", at.site(), Role.TECHNICIAN);
        browser.signIn(account, "correct horse battery 1");
        return browser;
    }

    private static String rack() {
        return scene.newContainer(ContainerType.TUBE_RACK, 8, 12, "NONE");
    }

    @Test
    void a_picture_is_previewed_filled_by_hand_committed_and_undone() {
        var rack = rack();
        var picture = DrawnRack.png(8, 12, SEEN);
        var preview = uploaded(rack, picture, "BELOW");
        assertThat(preview)
                .contains("7700000101", "id=\"row-B12\"", "name=\"hand-H07\"", "name=\"seenFrom\" value=\"BELOW\"");
        assertThat(preview).as("what was noticed").contains("(H7)").doesNotContain("value=\"TEACH\"", "‹");

        var asked = hidden(preview);
        asked.put("hand-H07", "7700000103");
        var compared = posted(rack, "commit", asked);
        assertThat(scene.facts("RackRead", rack)).isEmpty();
        asked = hidden(compared);
        asked.put("hand-H07", "7700000103");
        asked.put("do", "COMMIT");
        var done = posted(rack, "commit", asked);
        assertThat(done).contains("name=\"undo\"");
        var file = Sha256.of(picture);
        assertThat(scene.facts("RackRead", rack).getFirst()).contains(file, "\"byHand\":[\"H07\"]");
        assertThat(scene.bean(PastRacks.class)
                        .of(rack, scene.technician.site())
                        .getFirst()
                        .changed())
                .isEqualTo(3);
        assertThat(scene.bean(RackFiles.class).find(scene.technician.site(), file))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(picture));
        assertThat(elsewhere.get(page(rack) + "/files/" + file).statusCode()).isEqualTo(404);

        posted(rack, "undo", hidden(done));
        assertThat(uploaded(rack, picture, "BELOW"))
                .as("nothing is there any more")
                .contains("id=\"row-B12\"");
    }

    @Test
    void the_side_that_was_chosen_stays_chosen_to_the_commit() {
        var rack = rack();
        var above = uploaded(rack, DrawnRack.png(8, 12, Map.of("A01", "7700000201", "B12", "7700000202")), "ABOVE");
        assertThat(above)
                .contains("id=\"row-A12\"", "id=\"row-B01\"", "name=\"seenFrom\" value=\"ABOVE\"")
                .containsPattern("<option value=\"ABOVE\"\\s+selected");
        var asked = hidden(above);
        asked.put("do", "COMPARE");
        assertThat(posted(rack, "commit", asked)).contains("id=\"row-A12\"", "name=\"seenFrom\" value=\"ABOVE\"");
        assertThat(uploaded(rack, new byte[] {'x'}, "ASIDE")).startsWith("422");
    }

    @Test
    void a_picture_that_cannot_be_read_says_why_and_is_not_kept() {
        var bomb = DrawnRack.blank(7_750, 7_750);
        var half = DrawnRack.png(8, 12, SEEN);
        half = Arrays.copyOf(half, half.length / 2);
        assertThat(uploaded(rack(), bomb, "BELOW")).contains("class=\"errors\"", "50000000");
        assertThat(uploaded(rack(), half, "BELOW")).contains("class=\"errors\"").doesNotContain("name=\"file\" value");
        assertThat(scene.bean(RackFiles.class).find(scene.technician.site(), Sha256.of(bomb)))
                .isEmpty();
        assertThat(uploaded("K-NOBODY", half, "BELOW")).startsWith("404");
    }

    @Test
    void what_is_too_large_is_told_the_limit() {
        var rack = rack();
        assertThat(uploaded(rack, tiff(RackFiles.MOST_BYTES), "BELOW"))
                .startsWith("200")
                .contains("class=\"errors\"");
        assertThat(uploaded(rack, tiff(RackFiles.MOST_BYTES + 1), "BELOW"))
                .contains("class=\"errors\"", String.valueOf(RackFiles.MOST_BYTES));
        assertThat(uploaded(rack, tiff(18 << 20), "BELOW")).startsWith("413").contains("16 MB");
    }

    private static byte[] tiff(int length) {
        var bytes = new byte[length];
        System.arraycopy(new byte[] {'I', 'I', 42, 0}, 0, bytes, 0, 4);
        return bytes;
    }

    private static TreeMap<String, String> hidden(String page) {
        var form = new TreeMap<String, String>();
        HIDDEN.matcher(page).results().forEach(m -> form.putIfAbsent(m.group(1), m.group(2)));
        form.remove("csrf");
        return form;
    }

    private static String page(String rack) {
        return "/storage/" + rack + "/rack";
    }

    private static String uploaded(String rack, byte[] file, String from) {
        technician.get("/bank");
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"seenFrom\"\r\n\r\n" + from
                        + "\r\n--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(file);
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.US_ASCII));
        return told(technician.send(HttpRequest.newBuilder(technician.at(page(rack) + "/preview"))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .header("Accept", "text/html")
                .header("X-CSRF-Token", technician.token())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))));
    }

    private static String posted(String rack, String what, Map<String, String> form) {
        technician.get(page(rack));
        return told(technician.post(page(rack) + "/" + what, form));
    }

    private static String told(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.body();
    }
}
