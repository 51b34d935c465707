package org.himuro.lims.storage;

import static org.himuro.lims.storage.Scene.done;
import static org.himuro.lims.storage.Scene.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.himuro.lims.identity.Role;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.application.BuildingUnit;
import org.himuro.lims.storage.application.StoringTubes;
import org.himuro.lims.storage.model.Cells;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B2")
@Tag("X1")
@Tag("database")
class PagesOfPlacesTest {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\"");
    private static Scene scene;
    private static HttpClient here;
    private static HttpClient there;

    @BeforeAll
    static void start() throws Exception {
        scene = Scene.set();
        scene.person(
                "midori", "correct horse battery 1", scene.technician.site(), Role.BIOBANK_MANAGER, Role.TECHNICIAN);
        scene.person("minami", "correct horse battery 2", scene.stranger.site(), Role.BIOBANK_MANAGER);
        here = signedIn("midori", "correct horse battery 1");
        there = signedIn("minami", "correct horse battery 2");
    }

    @AfterAll
    static void stop() {
        if (scene != null) {
            scene.close();
        }
    }

    @Test
    void unit_is_built_in_one_act_and_drawn_with_its_boxes_and_tubes() throws Exception {
        var shape = new BuildUnit.Shape(ContainerType.FREEZER, "ULT_80", 3, 4, 2, 2, 9, 9);
        var unit = done(scene.bean(BuildingUnit.class)
                .run(new BuildUnit("北 1", Optional.empty(), shape), scene.technician, scene.ids.next(), now(), now()));
        assertEquals(1 + 3 + 12 + 48, unit.containers());
        var page = get(here, "/storage/" + unit.code());
        assertEquals(200, page.statusCode(), page.body());
        assertTrue(page.body().contains("class=\"rack "));
        assertFalse(page.body().contains("‹"), page.body());
        keep("unit", page);
        keep("units", get(here, "/bank"));
        assertEquals(404, get(there, "/storage/" + unit.code()).statusCode());
    }

    @Test
    void box_and_tube_are_shown_to_their_site_and_to_nobody_else() throws Exception {
        var box = scene.newBox();
        var tube = scene.newTubes(1).getFirst();
        done(scene.bean(PutAway.class)
                .store(
                        StoreTubes.one(tube, box, "C04"),
                        scene.technician,
                        scene.ids.next(),
                        new DeedTime(now(), now())));
        for (var path : List.of("/storage/" + box, "/tubes/" + tube, "/tubes", "/", "/tubes?q=" + tube)) {
            var page = get(here, path);
            assertEquals(200, page.statusCode(), path + page.body());
            assertFalse(page.body().contains("‹"), path + page.body());
            keep(path.replace('/', '_').replace('?', '_').replaceAll("T-.*|K-.*", "x"), page);
        }
        assertTrue(get(here, "/tubes/" + tube).body().contains("C04"));
        assertEquals(404, get(there, "/tubes/" + tube).statusCode());
        assertTrue(get(here, "/api/v1/tubes/" + tube + "/dossier").body().contains("TubeStored"));
        assertEquals(404, get(there, "/api/v1/tubes/" + tube + "/dossier").statusCode());
        assertEquals(404, get(there, "/api/v1/tubes/" + tube).statusCode());
        assertEquals(404, get(there, "/api/v1/tubes/T-NOBODY").statusCode());
        assertFalse(get(there, "/api/v1/tubes?limit=200").body().contains(tube));
        assertEquals(200, get(here, "/tubes/" + tube + "/label").statusCode());
        assertEquals(404, get(there, "/tubes/" + tube + "/label").statusCode());
        assertEquals(404, get(there, "/boxes/" + box + "/label.pdf").statusCode());
        assertTrue(get(here, "/tubes.csv?q=" + tube).body().contains(tube));
    }

    @Test
    void list_is_paged_by_key_without_gap_or_repetition() throws Exception {
        var tubes = scene.newTubes(60);
        var prefix = tubes.getFirst().substring(0, tubes.getFirst().lastIndexOf('-') + 1);
        var seen = new java.util.ArrayList<String>();
        var next = Optional.of("");
        while (next.isPresent()) {
            var after = next.get().isEmpty() ? "" : "&after=" + next.get();
            var body = get(here, "/api/v1/tubes?limit=25&sort=CODE&q=" + prefix + after)
                    .body();
            var codes = Pattern.compile("\"code\":\"([^\"]+)\"").matcher(body);
            while (codes.find()) {
                seen.add(codes.group(1));
            }
            var cursor = Pattern.compile("\"next\":\"([^\"]+)\"").matcher(body);
            next = cursor.find() ? Optional.of(cursor.group(1)) : Optional.empty();
        }
        assertEquals(tubes.stream().sorted().toList(), seen);
    }

    @Test
    void look_up_has_an_entity_tag_and_answers_304_to_who_has_it() throws Exception {
        var tube = scene.newTubes(1).getFirst();
        var first = get(here, "/api/v1/tubes/" + tube);
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = send(
                here,
                HttpRequest.newBuilder(scene.server.getURI().resolve("/api/v1/tubes/" + tube))
                        .header("If-None-Match", tag));
        assertEquals(304, again.statusCode());
    }

    @Test
    @Tag("L5")
    void rack_file_is_previewed_against_the_box_before_anything_changes() throws Exception {
        var box = scene.newContainer(ContainerType.TUBE_RACK, 8, 12, "NONE");
        keep("rack", get(here, "/storage/" + box + "/rack"));
        var preview = uploaded(box, Map.of("A01", "0123456789"));
        assertEquals(200, preview.statusCode(), preview.body());
        assertTrue(preview.body().contains("choice-A01"), preview.body());
        assertFalse(preview.body().contains("‹"), preview.body());
        keep("rack-preview", preview);
    }

    @Test
    @Tag("L5")
    void turned_rack_is_told_and_an_unread_tube_is_scanned_by_hand() throws Exception {
        var rack = scene.newContainer(ContainerType.TUBE_RACK, 8, 12, "NONE");
        var tubes = List.of("7700000011", "7700000012", "7700000013", "7700000014", "7700000015");
        scene.newTubes(tubes);
        var cells = List.of("A01", "A02", "A03", "A04", "A05");
        var puts = IntStream.range(0, 5)
                .mapToObj(i -> new StoreTubes.Put(tubes.get(i), rack, cells.get(i)))
                .toList();
        done(scene.bean(StoringTubes.class)
                .run(new StoreTubes(puts), scene.technician, scene.ids.next(), now(), now()));
        var turned = Map.of(
                "H12", tubes.get(0), "H11", tubes.get(1), "H10", tubes.get(2), "H09", tubes.get(3), "H08", "No Read");
        var preview = uploaded(rack, turned);
        assertEquals(200, preview.statusCode(), preview.body());
        assertTrue(preview.body().contains("value=\"TURN\""), preview.body());

        var refused = asked(rack, preview, "do", "COMMIT");
        assertTrue(refused.body().contains("180"), refused.body());
        assertEquals(0, scene.facts("RackRead", rack).size());

        var right = asked(rack, refused, "do", "TURN");
        assertTrue(right.body().contains("name=\"hand-A05\""), right.body());
        assertFalse(right.body().contains("lies-right"), right.body());
        var compared = asked(rack, right, "do", "COMMIT", "hand-A05", tubes.get(4));
        assertEquals(0, scene.facts("RackRead", rack).size(), "what nobody has seen compared is not done");
        assertFalse(compared.body().contains("class=\"errors\""), "a look refuses nothing");
        var done = asked(rack, compared, "do", "COMMIT", "hand-A05", tubes.get(4));
        assertEquals(200, done.statusCode(), done.body());
        var fact = scene.facts("RackRead", rack).getFirst();
        assertTrue(fact.contains("\"byHand\":[\"A05\"]"), fact);
        assertTrue(fact.contains("\"turned\":true"), fact);
        keep("rack-by-hand", compared);

        var page = get(here, "/storage/" + rack + "/rack");
        var link =
                Pattern.compile("/storage/" + rack + "/rack/files/[0-9a-f]{64}").matcher(page.body());
        assertTrue(link.find(), page.body());
        var raw = get(here, link.group());
        assertEquals(file(turned), raw.body(), "the raw file as it came");
        assertEquals(
                "nosniff", raw.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertEquals(404, get(there, link.group()).statusCode());
        assertEquals(404, get(here, link.group().replace(rack, scene.newBox())).statusCode());
        keep("rack-past", page);
    }

    /** The page's form as it stands, with what a person changes in it. */
    private static HttpResponse<String> asked(String box, HttpResponse<String> page, String... changed)
            throws Exception {
        var form = new TreeMap<String, String>();
        HIDDEN.matcher(page.body()).results().forEach(m -> form.putIfAbsent(m.group(1), m.group(2)));
        for (int i = 0; i < changed.length; i += 2) {
            form.put(changed[i], changed[i + 1]);
        }
        var body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
        return posted(box, "commit", "application/x-www-form-urlencoded", body);
    }

    /** A reading of all 96 positions. @param read what is not empty */
    private static HttpResponse<String> uploaded(String box, Map<String, String> read) throws Exception {
        var body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file(read) + "\r\n--x--\r\n";
        return posted(box, "preview", "multipart/form-data; boundary=x", body);
    }

    private static String file(Map<String, String> read) {
        var file = new StringBuilder();
        Cells.all(8, 12)
                .forEach(cell -> file.append(cell)
                        .append(',')
                        .append(read.getOrDefault(cell, "EMPTY"))
                        .append("\r\n"));
        return file.toString();
    }

    private static HttpResponse<String> posted(String box, String what, String type, String body) throws Exception {
        return send(
                here,
                HttpRequest.newBuilder(scene.server.getURI().resolve("/storage/" + box + "/rack/" + what))
                        .header("Content-Type", type)
                        .header("X-CSRF-Token", token(box))
                        .header("HX-Request", "true")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String token(String box) throws Exception {
        var page = get(here, "/storage/" + box + "/rack");
        assertEquals(200, page.statusCode(), page.body());
        var token = Pattern.compile("X-CSRF-Token\":\"([^\"]+)\"").matcher(page.body());
        assertTrue(token.find());
        return token.group(1);
    }

    private static HttpClient signedIn(String account, String password) throws Exception {
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var token = CSRF.matcher(get(client, "/sign-in").body());
        assertTrue(token.find());
        var form = "csrf=" + encoded(token.group(1)) + "&account=" + account + "&password=" + encoded(password);
        send(
                client,
                HttpRequest.newBuilder(scene.server.getURI().resolve("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
        return client;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> get(HttpClient client, String path) throws Exception {
        var accept = path.startsWith("/api/") ? "application/json" : "text/html";
        return send(
                client,
                HttpRequest.newBuilder(scene.server.getURI().resolve(path)).header("Accept", accept));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** For looking at: target/pages. */
    private static void keep(String name, HttpResponse<String> page) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "pages"));
        Files.writeString(folder.resolve(name + ".html"), page.body());
    }
}
