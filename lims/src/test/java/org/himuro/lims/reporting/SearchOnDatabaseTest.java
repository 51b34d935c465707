package org.himuro.lims.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.himuro.lims.consent.ConsentStanding;
import org.himuro.lims.identity.Browser;
import org.himuro.lims.identity.IdentityServer;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.World;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.reporting.application.Conditions;
import org.himuro.lims.reporting.application.Sight;
import org.himuro.lims.reporting.application.TubeQuery;
import org.himuro.lims.reporting.application.TubeQuery.Sort;
import org.himuro.lims.reporting.application.TubeRegister;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The search against the same question asked of every tube in memory. */
@Tag("B2")
@Tag("database")
class SearchOnDatabaseTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final LocalDate TODAY = LocalDate.of(2025, 2, 20);
    private static final boolean PROOF = Boolean.getBoolean("himuro.proof");
    private static final long SEED = Long.getLong("himuro.seed", 20_261_130L);
    private static final int TUBES = PROOF ? 4_000 : 420;
    private static final int ROUNDS = PROOF ? 2_000 : 160;

    private static IdentityServer app;
    private static Stock stock;
    private static List<UUID> sites;
    private static Browser here;
    private static Browser colleague;
    private static Browser there;

    @BeforeAll
    static void start() throws SQLException {
        app = IdentityServer.start("DEMO");
        sites = List.of(World.site(app, "NCH"), World.site(app, "STH"), World.site(app, "TKH"));
        stock = new Stock(SEED, sites);
        try (var owner = app.owner()) {
            stock.fill(owner, TUBES);
        }
        here = person("here", sites.get(0));
        colleague = person("colleague", sites.get(0));
        there = person("there", sites.get(1));
    }

    private static Browser person(String account, UUID site) {
        World.person(app, account, "cold enough 2026", site, Role.BIOBANK_MANAGER);
        var browser = new Browser(app.server.getURI());
        browser.signIn(account, "cold enough 2026");
        return browser;
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static TubeRegister register() {
        return app.bean(TubeRegister.class);
    }

    private static Sight sight(int site, boolean every) {
        return new Sight(sites.get(site), every, ZONE, TODAY);
    }

    private static Conditions conditions(Map<String, String> address) {
        var fields = Fields.query(address);
        var conditions = Conditions.asked(fields);
        assertThat(fields.faults()).as(address.toString()).isEmpty();
        return conditions;
    }

    @Test
    void any_combination_in_any_order_finds_what_a_look_at_every_tube_finds() {
        var random = new Random(SEED);
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var address = new Asking(random).some();
            var conditions = conditions(address);
            assertThat(conditions(conditions.address())).isEqualTo(conditions);
            var sight = sight(random.nextInt(3), random.nextInt(3) == 0);
            var sort = Sort.values()[random.nextInt(Sort.values().length)];
            var expected = Plain.of(stock, conditions, sight, sites, sort);
            var told = "seed " + SEED + ", round " + round + ", " + address + ", " + sort + ", " + sight;
            var first = TubeQuery.first(sight, conditions, sort, 1 + random.nextInt(60));
            assertThat(forth(first)).as(told).isEqualTo(expected);
            if (round % 4 == 0) {
                var all = new ArrayList<String>();
                register().each(first, rows -> rows.forEach(r -> all.add(r.code())));
                assertThat(all).as(told).isEqualTo(expected);
                assertThat(register().count(sight, conditions, true).tubes())
                        .as(told)
                        .isEqualTo(expected.size());
                assertThat(back(first)).as(told).isEqualTo(expected.reversed());
            }
            found += expected.size();
        }
        assertThat(found).as("the questions find something").isGreaterThan(ROUNDS * 5);
    }

    private static List<String> forth(TubeQuery first) {
        var seen = new ArrayList<String>();
        var query = Optional.of(first);
        while (query.isPresent()) {
            var q = query.get();
            var part = register().part(q);
            seen.addAll(codes(part));
            query = part.next()
                    .map(spot -> new TubeQuery(
                            q.sight(), q.conditions(), q.sort(), Optional.of(spot), Optional.empty(), q.limit()));
        }
        return seen;
    }

    /** From the last page to the first, every page in its own order. */
    private static List<String> back(TubeQuery first) {
        var last = register().part(first);
        var seen = new ArrayList<List<String>>();
        while (last.next().isPresent()) {
            last = register()
                    .part(new TubeQuery(
                            first.sight(),
                            first.conditions(),
                            first.sort(),
                            last.next(),
                            Optional.empty(),
                            first.limit()));
        }
        seen.add(codes(last).reversed());
        var before = last.previous();
        while (before.isPresent()) {
            var part = register()
                    .part(new TubeQuery(
                            first.sight(), first.conditions(), first.sort(), Optional.empty(), before, first.limit()));
            seen.add(codes(part).reversed());
            before = part.previous();
        }
        return seen.stream().flatMap(List::stream).toList();
    }

    private static List<String> codes(TubeRegister.Part part) {
        return part.rows().stream().map(l -> l.row().code()).toList();
    }

    @Test
    void every_tube_comes_once_while_others_are_registered() throws SQLException {
        for (var sort : Sort.values()) {
            var before = stock.tubes.stream().map(Stock.Tube::code).toList();
            var seen = new ArrayList<String>();
            var query = Optional.of(TubeQuery.first(sight(0, true), Conditions.NONE, sort, 97));
            while (query.isPresent()) {
                var part = register().part(query.get());
                seen.addAll(codes(part));
                query = part.next()
                        .map(spot -> new TubeQuery(
                                sight(0, true), Conditions.NONE, sort, Optional.of(spot), Optional.empty(), 97));
                try (var owner = app.owner()) {
                    stock.add(owner, 1);
                }
            }
            assertThat(seen).as(sort.toString()).doesNotHaveDuplicates().containsAll(before);
        }
    }

    @Test
    void what_another_site_has_is_answered_as_what_is_not_there() {
        var foreign = stock.boxes.stream()
                .filter(b -> b.site().equals(sites.get(1)))
                .findFirst()
                .orElseThrow();
        for (var code : List.of(foreign.code(), "B-NONE")) {
            var asked = conditions(Map.of("in", code));
            assertThat(register()
                            .part(TubeQuery.first(sight(0, false), asked, Sort.CODE, 50))
                            .rows())
                    .isEmpty();
            assertThat(register().count(sight(0, false), asked, true).tubes()).isZero();
            assertThat(register().absent(sight(0, false), asked)).containsExactly("in");
            var absent = "X".repeat(code.length());
            assertThat(plain(here.get("/tubes?in=" + code).body()))
                    .isEqualTo(plain(here.get("/tubes?in=" + absent).body()));
            assertThat(here.get("/tubes.csv?in=" + code).body().lines()).hasSize(1);
        }
    }

    /** What a page says beside its list. */
    private static String said(String page) {
        return Pattern.compile("role=\"alert\">.*?</div>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(m -> m.group())
                .toList()
                .toString();
    }

    /** Without what is new in each page. */
    private static String plain(String page) {
        var main = page.substring(page.indexOf("<main"), page.indexOf("</main"));
        return main.replaceAll("value=\"[^\"]{30,}\"", "");
    }

    private static String json(Browser browser, String path) {
        return browser.send(HttpRequest.newBuilder(browser.at(path)).header("Accept", "application/json"))
                .body();
    }

    @Test
    void files_hold_what_the_list_finds_and_who_took_them_is_written_down() throws Exception {
        var asked = conditions(Map.of("material", "DNA,RNA"));
        var expected = Plain.of(stock, asked, sight(0, false), sites, Sort.CODE);
        assertThat(expected).isNotEmpty();
        var csv = here.get("/tubes.csv?material=DNA&material=RNA&sort=CODE").body();
        assertThat(csv).startsWith("\uFEFFcode,case,");
        assertThat(csv.lines()
                        .skip(1)
                        .map(l -> l.split(",")[0].replace("\"", ""))
                        .toList())
                .isEqualTo(expected);
        var sheet = new String(sheet("/tubes.xlsx?material=DNA,RNA&sort=CODE"), StandardCharsets.UTF_8);
        assertThat(Pattern.compile("<row><c t=\"inlineStr\"><is><t>([^<]*)</t>")
                        .matcher(sheet)
                        .results()
                        .skip(1)
                        .map(m -> m.group(1))
                        .toList())
                .isEqualTo(expected);
        try (var owner = app.owner();
                var rows = owner.createStatement()
                        .executeQuery("select kind, asked, tubes from tube_export where asked like '%RNA%'"
                                + " order by kind")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("csv");
            assertThat(rows.getString(2)).isEqualTo("material=DNA%2CRNA&sort=CODE");
            assertThat(rows.getInt(3)).isEqualTo(expected.size());
            assertThat(rows.next()).isTrue();
        }
    }

    private static byte[] sheet(String path) throws Exception {
        var response = java.net.http.HttpClient.newBuilder()
                .cookieHandler(here.cookies())
                .build()
                .send(
                        HttpRequest.newBuilder(here.at(path)).build(),
                        java.net.http.HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(response.body()))) {
            var first = zip.getNextEntry();
            assertThat(first).isNotNull();
            return zip.readAllBytes();
        }
    }

    @Test
    void everything_that_is_wrong_with_an_address_is_said_at_once() {
        var answer = here.send(HttpRequest.newBuilder(
                        here.at(
                                "/api/v1/tubes?material=DNA,GOLD&least=5&months=0&frozen-from=2026-02-30&sort=CODE&after=x&donor=7"))
                .header("Accept", "application/json"));
        assertThat(answer.statusCode()).isEqualTo(400);
        for (var field : List.of("material", "unit", "months", "frozen-from", "after", "donor")) {
            assertThat(answer.body()).contains(field);
        }
        assertThat(here.get("/tubes?material=GOLD").statusCode()).isEqualTo(400);
    }

    @Test
    void hostile_values_find_nothing_and_break_nothing() {
        for (var text : List.of("%25", "_", "'%20or%201=1--", "%5C", "%E5%B1%B1%E7%94%B0", "%00", "%F0%9F%98%80")) {
            for (var name : List.of("q", "case", "in", "at", "from", "parcel", "order", "project")) {
                var answer = here.get("/tubes?" + name + "=" + text);
                assertThat(answer.statusCode()).as(name + "=" + text).isIn(200, 400);
                assertThat(answer.body()).as(name + "=" + text).doesNotContain("data-row");
            }
        }
    }

    @Test
    void words_become_conditions_and_what_is_not_understood_is_said() {
        here.get("/tubes");
        var understood = words("FF tumour TKH 2026");
        assertThat(understood.statusCode()).as(said(understood.body())).isEqualTo(303);
        assertThat(Browser.to(understood))
                .isEqualTo(
                        "/tubes?material=TUMOUR_TISSUE&step=FROZEN&from=TKH&sampled-from=2026-01-01&sampled-to=2026-12-31");
        var box = stock.boxes.stream()
                .filter(b -> b.site().equals(sites.get(0)) && b.path().size() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(Browser.to(words("DNA " + box.code() + " DIN>=7.5")))
                .isEqualTo("/tubes?material=DNA&in=" + box.code() + "&analyte=DIN&value=7.5");
        assertThat(Browser.to(words(box.code()))).isEqualTo("/storage/" + box.code());
        var wrong = words("凍結 山田花子 normal");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).doesNotContain("山田花子").contains("****").contains("normal");
    }

    private static java.net.http.HttpResponse<String> words(String words) {
        return here.post("/tubes/words", Map.of("words", words, "asked", ""));
    }

    @Test
    void a_search_is_kept_shared_renamed_and_deleted_by_whom_it_belongs_to() throws SQLException {
        assertThat(here.post("/searches", Map.of("name", "Tumours 腫瘍", "asked", "material=TUMOUR_TISSUE&sort=CODE"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(here.post("/searches", Map.of("name", "Tumours 腫瘍", "asked", ""))
                        .statusCode())
                .isEqualTo(422);
        var id = idOf("Tumours 腫瘍");
        assertThat(Browser.to(here.get("/searches/" + id))).isEqualTo("/tubes?material=TUMOUR_TISSUE&sort=CODE");
        assertThat(colleague.get("/searches/" + id).statusCode()).isEqualTo(404);
        assertThat(colleague.get("/searches").body()).doesNotContain(id);
        here.post("/searches/" + id + "/rename", Map.of("name", "All tumours", "shared", "true"));
        assertThat(colleague.get("/searches/" + id).statusCode()).isEqualTo(303);
        assertThat(json(colleague, "/api/v1/searches")).contains("All tumours").contains("\"own\":false");
        assertThat(there.get("/searches/" + id).statusCode()).isEqualTo(404);
        assertThat(json(there, "/api/v1/searches")).doesNotContain(id);
        assertThat(json(there, "/api/v1/searches/" + id)).contains("not-found");
        assertThat(json(here, "/api/v1/searches/" + id)).contains("material=TUMOUR_TISSUE&sort=CODE");
        for (var other : List.of(colleague, there)) {
            assertThat(other.post("/searches/" + id + "/rename", Map.of("name", "Mine"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(other.post("/searches/" + id + "/delete", Map.of()).statusCode())
                    .isEqualTo(404);
        }
        assertThat(here.get("/searches").body()).contains("All tumours");
        here.post("/searches/" + id + "/delete", Map.of());
        assertThat(here.get("/searches/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void what_a_kept_search_asks_for_and_nobody_knows_any_more_is_said_and_the_rest_is_shown() throws SQLException {
        here.post("/searches", Map.of("name", "Old", "asked", "material=DNA"));
        var id = idOf("Old");
        try (var owner = app.owner();
                var update = owner.prepareStatement(
                        "update saved_search set asked = 'material=DNA&verdict=GONE&in=B-GONE' where name = 'Old'")) {
            update.executeUpdate();
        }
        var page = here.get("/searches/" + id);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("verdict");
        assertThat(here.get("/tubes?material=DNA&in=B-GONE").body()).contains("role=\"alert\"");
    }

    private static String idOf(String name) throws SQLException {
        try (var owner = app.owner();
                var select = owner.prepareStatement("select hex(id) from saved_search where name = ?")) {
            select.setString(1, name);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getString(1)
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
            }
        }
    }

    /** Conditions of values that there are, and of some that there are not. */
    private static final class Asking {
        private final Random random;

        Asking(Random random) {
            this.random = random;
        }

        private <T> T any(Collection<T> of) {
            return List.copyOf(of).get(random.nextInt(of.size()));
        }

        private String some(Enum<?>[] values) {
            return String.join(
                    ",",
                    IntStream.rangeClosed(0, random.nextInt(3))
                            .mapToObj(i -> values[random.nextInt(values.length)].name())
                            .distinct()
                            .toList());
        }

        private String day() {
            return LocalDate.of(2025, 1, 1).plusDays(random.nextInt(45)).toString();
        }

        Map<String, String> some() {
            var address = new LinkedHashMap<String, String>();
            int many = random.nextInt(4);
            for (int i = 0; i < many; i++) {
                one(address);
            }
            return address;
        }

        private void one(Map<String, String> to) {
            switch (random.nextInt(22)) {
                case 0 -> to.put("q", any(stock.tubes).code().substring(0, 8 + random.nextInt(5)));
                case 1 -> to.put("case", any(stock.cases).code());
                case 2 -> to.put("donor", any(stock.cases).donor().toString());
                case 3 -> to.put("project", any(List.of("WG", "RD,XP", "NO")));
                case 4 -> to.put("material", some(Material.values()));
                case 5 -> to.put("step", some(TubeStep.values()));
                case 6 -> to.put("verdict", some(FreezingVerdict.values()));
                case 7 -> to.put("place", some(TubePlace.values()));
                case 8 -> to.put("in", any(stock.boxes).code());
                case 9 -> to.put("in", any(stock.parcels).code());
                case 10 -> to.put("at", any(List.of("NCH", "STH", "TKH")));
                case 11 -> to.put("from", any(List.of("NCH", "STH", "TKH")));
                case 12 -> to.put("moving", "true");
                case 13 -> to.put("parcel", any(stock.parcels).code());
                case 14 -> to.put(any(List.of("sampled-from", "sampled-to", "frozen-from", "frozen-to")), day());
                case 15 -> to.put("months", "1");
                case 16 -> {
                    to.put("unit", any(List.of(AmountUnit.values())).name());
                    to.put(any(List.of("least", "most")), "" + random.nextInt(40));
                }
                case 17 -> to.put("thaws", "" + random.nextInt(4));
                case 18 -> {
                    to.put("analyte", any(List.of(Analyte.DIN, Analyte.RIN)).name());
                    to.put("value", "" + (1 + random.nextInt(9)));
                }
                case 19 -> to.put("consent", some(ConsentStanding.values()));
                case 20 -> to.put(any(List.of("quarantined", "deviation", "usable")), "true");
                default -> to.put("q", "OLD-" + random.nextInt(9));
            }
        }
    }
}
