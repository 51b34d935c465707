package org.himuro.lims.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.himuro.integrations.Sha256;
import org.himuro.lims.identity.Browser;
import org.himuro.lims.identity.Role;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.application.RackFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A rack reading by machines: what was looked at is what is done, once. */
@Tag("L5")
@Tag("L6")
@Tag("X1")
@Tag("database")
class RackApiTest {
    private static final String FIRST = "7700000301";
    private static final String SECOND = "7700000302";
    private static final String THIRD = "7700000303";

    private static Scene scene;
    private static Browser technician;

    @BeforeAll
    static void start() {
        scene = Scene.set();
        scene.person("takumi", "correct horse battery 1", scene.technician.site(), Role.TECHNICIAN);
        technician = new Browser(scene.server.getURI());
        technician.signIn("takumi", "correct horse battery 1");
        scene.newTubes(List.of(FIRST, SECOND, THIRD));
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    private static String rack() {
        return "/api/v1/racks/" + scene.newContainer(ContainerType.TUBE_RACK, 8, 12, "NONE");
    }

    @Test
    void a_picture_is_looked_at_filled_by_hand_committed_once_and_undone() {
        var rack = rack();
        var picture = DrawnRack.png(8, 12, Map.of("A01", FIRST, "B12", THIRD, "H07", ""));
        var look = read(rack, picture);
        assertThat(look)
                .contains(cell("A01", "CODE", "NEW"), cell("H07", "UNREAD", "UNREAD"), cell("B01", "EMPTY", "EMPTY"))
                .contains("\"code\":\"unread\"", "\"file\":\"" + Sha256.of(picture) + "\"", "\"likelyTurned\":false");
        var asked = "\"file\":\"" + Sha256.of(picture) + "\",\"turned\":false,\"byHand\":[{\"cell\":\"H7\",\"code\":\""
                + SECOND + "\"}]";
        var filled = told(json(rack + "/previews", "{" + asked + "}", act()));
        assertThat(filled).contains(cell("H07", "CODE", "NEW"));

        assertThat(told(json(rack + "/commits", commit(asked, fingerprint(look)), act())))
                .as("what was looked at had no hand scan")
                .startsWith("422")
                .contains("BOX_CHANGED_SINCE_PREVIEW");
        var act = act();
        var done = json(rack + "/commits", commit(asked, fingerprint(filled)), act);
        assertThat(told(done)).startsWith("200").contains("\"stored\":3");
        var again = json(rack + "/commits", commit(asked, fingerprint(filled)), act);
        assertThat(again.headers().firstValue("Repeated")).hasValue("true");
        assertThat(again.body()).isEqualTo(done.body());
        assertThat(scene.facts("RackRead", rack.replaceAll(".*/", ""))).hasSize(1);

        assertThat(told(json(rack + "/undo", "{\"act\":\"" + act + "\"}", act())))
                .startsWith("200");
        assertThat(read(rack, picture)).contains(cell("A01", "CODE", "NEW"));
    }

    @Test
    void a_turned_rack_is_told_and_looked_at_turned() {
        var rack = rack();
        var file = "A1,%s\nA2,%s\n".formatted("7700000391", "7700000392") + empty();
        var look = read(rack, file.getBytes(StandardCharsets.US_ASCII));
        var asked = "{\"file\":\"" + Sha256.of(file.getBytes(StandardCharsets.US_ASCII))
                + "\",\"turned\":true,\"byHand\":[]}";
        assertThat(look).contains(cell("A01", "CODE", "EXTRA"));
        assertThat(told(json(rack + "/previews", asked, act()))).contains(cell("H12", "CODE", "EXTRA"));
    }

    private static String empty() {
        var lines = new StringBuilder();
        for (int k = 2; k < 96; k++) {
            lines.append((char) ('A' + k / 12)).append(k % 12 + 1).append(",EMPTY\n");
        }
        return lines.toString();
    }

    @Test
    void every_fault_is_said_at_once_and_nothing_is_kept() {
        var rack = rack();
        var twice = ("A1,7700000391\nA1,7700000391\n" + empty()).getBytes(StandardCharsets.US_ASCII);
        assertThat(read(rack, twice))
                .startsWith("422")
                .contains("\"position-duplicate\"", "\"tube-duplicate\"", "file:2", "problems/refused");
        assertThat(scene.bean(RackFiles.class).find(scene.technician.site(), Sha256.of(twice)))
                .isEmpty();
        assertThat(read(rack, DrawnRack.blank(7_750, 7_750))).startsWith("422").contains("too-many-pixels");
        assertThat(read(rack, new byte[RackFiles.MOST_BYTES + 1]))
                .startsWith("422")
                .contains("too-large", String.valueOf(RackFiles.MOST_BYTES));
        assertThat(read("/api/v1/racks/K-NOBODY", twice)).startsWith("404");
        assertThat(told(json(rack + "/previews", "{\"file\":\"" + "ab".repeat(32) + "\"}", act())))
                .startsWith("400")
                .contains("turned", "byHand");
        assertThat(told(json(rack + "/commits", commit("\"file\":\"x\",\"turned\":false,\"byHand\":[]", ""), act())))
                .startsWith("422")
                .contains("RACK_FILE_GONE");
    }

    private static String cell(String position, String state, String kind) {
        return "{\"position\":\"%s\",\"state\":\"%s\",\"kind\":\"%s\"".formatted(position, state, kind);
    }

    private static String commit(String asked, String fingerprint) {
        return "{" + asked + ",\"fingerprint\":\"" + fingerprint + "\",\"liesRight\":false,\"decisions\":[]}";
    }

    private static String fingerprint(String look) {
        var found = Pattern.compile("\"fingerprint\":\"([0-9a-f]+)\"").matcher(look);
        assertThat(found.find()).as(look).isTrue();
        return found.group(1);
    }

    private static UUID act() {
        return scene.ids.next();
    }

    private static String read(String rack, byte[] file) {
        var body = new ByteArrayOutputStream();
        body.writeBytes("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(file);
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.US_ASCII));
        return told(technician.send(request(rack + "/readings", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))));
    }

    private static HttpResponse<String> json(String path, String body, UUID act) {
        return technician.send(request(path, "application/json")
                .header("Idempotency-Key", act.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(String path, String type) {
        technician.get("/bank");
        return HttpRequest.newBuilder(technician.at(path))
                .header("Accept", "application/json")
                .header("Content-Type", type)
                .header("X-CSRF-Token", technician.token());
    }

    private static String told(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.body();
    }
}
