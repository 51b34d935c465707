package org.himuro.lims.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.himuro.lims.identity.Browser;
import org.himuro.lims.identity.Role;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.shared.DeedTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An installation in which nothing is built yet: by pages and by the API alike, until a tube lies in it. */
@Tag("B1")
@Tag("B5")
@Tag("database")
class FirstUnitTest {
    private static final Pattern BOX = Pattern.compile("/storage/(B[A-Z]{3}[0-9A-Z]+)\"");
    private static final Pattern RACK = Pattern.compile("/storage/(R[A-Z]{3}[0-9A-Z]+)\"");
    private static final Map<String, String> FREEZER = Map.ofEntries(
            Map.entry("type", "FREEZER"),
            Map.entry("name", "北 1"),
            Map.entry("temperature", "ULT_80"),
            Map.entry("inside", "SHAPE"),
            Map.entry("shelves", "1"),
            Map.entry("racks", "2"),
            Map.entry("high", "2"),
            Map.entry("deep", "1"),
            Map.entry("rows", "9"),
            Map.entry("columns", "９"));
    private static Scene scene;
    private static Browser manager;

    @BeforeAll
    static void start() {
        scene = Scene.set();
        scene.person("builder", "correct horse battery 1", scene.technician.site(), Role.BIOBANK_MANAGER);
        scene.person("porter", "correct horse battery 2", scene.technician.site(), Role.TECHNICIAN);
        manager = signedIn("builder", "correct horse battery 1");
    }

    @AfterAll
    static void stop() {
        if (scene != null) {
            scene.close();
        }
    }

    private static Browser signedIn(String account, String password) {
        var browser = new Browser(scene.server.getURI());
        browser.signIn(account, password);
        return browser;
    }

    @Test
    void an_empty_bank_is_built_filled_moved_and_marked_by_its_pages() {
        assertThat(manager.get("/bank").body()).contains("href=\"/bank/new\"");
        manager.get("/bank/new");
        var built = manager.post("/bank/new", FREEZER);
        assertThat(built.statusCode()).as(built.body()).isEqualTo(303);
        var unit = built.headers().firstValue("Location").orElseThrow();
        var rack = first(RACK, manager.get(unit).body());
        var rackPage = manager.get("/storage/" + rack);
        var box = first(BOX, rackPage.body());

        var tube = scene.newTubes(1).getFirst();
        Scene.done(scene.bean(PutAway.class)
                .store(
                        StoreTubes.one(tube, box, "A01"),
                        scene.technician,
                        scene.ids.next(),
                        new DeedTime(Scene.now(), Scene.now())));
        assertThat(manager.get("/tubes/" + tube).body()).contains(box).contains("A01");

        var out = moveTo("OUT", box);
        assertThat(out.body()).as("the way back").contains("name=\"target\" value=\"" + rack + " A01\"");
        assertThat(facts(box, "ContainerTaken")).isEqualTo(1);
        assertThat(out.body())
                .as("offered for choosing")
                .contains("<option translate=\"no\" value=\"" + rack + " A01\"");
        var moved = moveTo(rack + " A01", box);
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        assertThat(moved.body()).contains("name=\"target\" value=\"OUT\"");
        assertThat(facts(box, "ContainerPlaced")).as("one fact for each move").isEqualTo(2);
        assertThat(facts(tube, "TubeStored"))
                .as("nothing in the tube's own stream")
                .isEqualTo(1);

        moveTo("OUT", box);
        var added = addBox(rack);
        assertThat(moveTo(rack + " A01", box).statusCode())
                .as("taken by " + added)
                .isEqualTo(422);

        manager.post("/storage/" + box + "/quarantine", Map.of("designation", "DESIGNATE"));
        assertThat(manager.get("/storage/" + box).body()).contains("隔離場所");
        manager.get("/storage/" + box + "/arrange");
        manager.post("/storage/" + box + "/quarantine", Map.of("designation", "RELEASE"));
        assertThat(manager.get("/storage/" + box).body()).doesNotContain("隔離場所");
    }

    private static HttpResponse<String> moveTo(String target, String box) {
        manager.get("/storage/" + box + "/arrange");
        return manager.post("/storage/" + box + "/move", Map.of("target", target));
    }

    private static String addBox(String rack) {
        manager.get("/storage/" + rack + "/arrange");
        var added = manager.post(
                "/storage/" + rack + "/add", Map.of("type", "BOX", "cell", "A01", "rows", "10", "columns", "10"));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
        assertThat(added.body()).contains("/boxes/").contains("/label");
        return first(Pattern.compile("/boxes/(B[A-Z]{3}[0-9A-Z]+)/label"), added.body());
    }

    private static String first(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private static long facts(String code, String type) {
        return scene.bean(Queries.class)
                .query(
                        "select count(*) from fact f where f.type=? and f.stream in"
                                + " (select id from container where code=? union all select id from tube where code=?)",
                        java.util.List.of(type, code, code),
                        row -> row.getLong(1))
                .getFirst();
    }

    @Test
    void everything_wrong_with_a_unit_is_said_at_once_and_at_its_field() {
        manager.get("/bank/new");
        var wrong = new HashMap<>(FREEZER);
        wrong.putAll(Map.of("type", "BOX", "name", " ", "shelves", "27", "racks", "", "rows", "nine", "deep", "0"));
        wrong.remove("temperature");
        var page = manager.post("/bank/new", wrong);
        assertThat(page.statusCode()).isEqualTo(422);
        for (var field : new String[] {"type", "name", "temperature", "shelves", "racks", "rows", "deep"}) {
            assertThat(page.body()).contains("id=\"e-" + field + "\"");
        }
        assertThat(page.body()).doesNotContain("id=\"e-columns\"").contains("value=\"nine\"");
        assertThat(manager.post("/bank/new", Map.of("type", "FREEZER", "name", "x"))
                        .statusCode())
                .as("what is inside was not said")
                .isEqualTo(422);
    }

    @Test
    void who_may_not_build_is_told_whom_to_ask() {
        var porter = signedIn("porter", "correct horse battery 2");
        scene.person("distant", "correct horse battery 3", scene.stranger.site(), Role.TECHNICIAN);
        var distant = signedIn("distant", "correct horse battery 3");
        assertThat(distant.get("/bank").body()).contains("バイオバンク管理者").doesNotContain("/bank/new\"");
        assertThat(porter.get("/bank/new").statusCode()).isEqualTo(403);
    }

    @Test
    void machines_build_and_move_too_and_the_same_act_builds_once() {
        var cold = "{\"name\":\"API 1\",\"shape\":{\"type\":\"TANK\",\"temperatureClass\":\"LN2_VAPOUR\",\"shelves\":1,"
                + "\"racksPerShelf\":1,\"boxesHigh\":1,\"boxesDeep\":1,\"boxRows\":9,\"boxColumns\":9}}";
        var act = scene.ids.next().toString();
        var unit = api("/api/v1/units", act, cold);
        assertThat(unit.statusCode()).as(unit.body()).isEqualTo(200);
        assertThat(api("/api/v1/units", act, cold).body()).isEqualTo(unit.body());
        var box = "{\"type\":\"BOX\",\"name\":\"\",\"rows\":9,\"columns\":9,\"temperatureClass\":\"NONE\"}";
        var add = scene.ids.next().toString();
        var made = api("/api/v1/containers", add, box);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        assertThat(api("/api/v1/containers", add, box).body())
                .as("no second code")
                .isEqualTo(made.body());
        var code = first(Pattern.compile("\"code\":\"(B[0-9A-Z]+)\""), made.body());
        var marked = api(
                "/api/v1/quarantine-places",
                scene.ids.next().toString(),
                "{\"container\":\"" + code + "\",\"quarantine\":true}");
        assertThat(marked.body()).contains("\"changed\":true");
        var nowhere = api(
                "/api/v1/container-moves",
                scene.ids.next().toString(),
                "{\"container\":\"" + code + "\",\"into\":{\"container\":\"" + code + "\",\"cell\":\"A01\"}}");
        assertThat(nowhere.statusCode()).as("a box in itself").isEqualTo(422);
        assertThat(api("/api/v1/units", scene.ids.next().toString(), "{}").statusCode())
                .isEqualTo(400);
    }

    private static HttpResponse<String> api(String path, String act, String body) {
        manager.get("/bank/new");
        return manager.send(HttpRequest.newBuilder(manager.at(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", act)
                .header("X-CSRF-Token", manager.token())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
