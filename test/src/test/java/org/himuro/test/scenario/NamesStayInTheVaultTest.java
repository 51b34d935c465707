package org.himuro.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.labels.id.Command;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Vault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

/**
 * Invariant 8: no name leaves the identity vault. Names enter by every door there is; they are found in the vault, and nowhere
 * else, until one is planted in each kind of place.
 */
@Tag("R1")
@ExtendWith(OneWorld.class)
class NamesStayInTheVaultTest {
    private static final Charset JAPANESE = Charset.forName("ISO-2022-JP");

    private final World world;
    private final Patient sent = Patient.invented("73120777", "000000099000777", "雨貝 澄香", "アマガイ スミカ");
    private final Patient pasted = Patient.invented("73120778", "000000099000778", "鶚沢 凪", "ミサゴザワ ナギ");
    private final String onForm = "73120779";
    private final String wristband = "73120777 雨貝 澄香 1961-03-04 F";

    private int linesRead;
    private int answersRead;

    NamesStayInTheVaultTest(World world) {
        this.world = world;
    }

    private Leaks names() {
        return new Leaks(Stream.of(sent.known(), pasted.known(), List.of(onForm))
                .flatMap(List::stream)
                .toList());
    }

    @Test
    void names_that_come_in_by_every_door_are_in_the_vault_and_nowhere_else() throws SQLException {
        var walk = new Walk(world).ordered(sent).labelled();
        onTheWay(walk);
        walk.frozen(world.boxes.getLast(), 5, 1).toBeSequenced("STANDARD").sent();
        wristbandAtTheParcel(walk);
        walk.received();
        withNamesOfFiles(walk);
        walk.returned();
        world.react();
        standInTheVault();
        readAgain(walk);
        assertThat(everywhere()).isEmpty();
        planted(walk);
    }

    /** By pasted text, by the form of the first consent, and by a wristband scanned at the bench and at the desk. */
    private void onTheWay(Walk walk) {
        var desk = world.coordinator;
        desk.get("/orders-in").is(200);
        desk.post("/orders-in/text", "message", new String(pasted.admission(), JAPANESE))
                .is(200);
        desk.post("/consents", "patient", onForm, "form", "unified-icf", "version", "2", "scope-WHOLE_GENOME", "on")
                .is(303);
        desk.post("/cases/new", "donor", wristband, "project", "WG", "kind", "SURGERY", "procedure", "x")
                .is(422);
        desk.get("/orders/new?for=" + encoded(wristband)).is(200);
        assertThat(desk.get("/go?q=" + encoded(wristband)).status()).isIn(303, 404);
        for (var typed : List.of(wristband, sent.number(), "アマガイ スミカ")) {
            desk.get("/tubes?q=" + encoded(typed) + "&case=" + encoded(typed)).is(200);
            assertThat(desk.get("/tubes/" + encoded(typed)).status()).isEqualTo(404);
        }
        var bench = world.technician;
        bench.get("/bench").is(200);
        bench.scan(Command.Word.NEXT.code()).is(200);
        assertThat(bench.scan(wristband).json("state")).isEqualTo("refused");
        bench.scan(sent.number()).is(200);
        bench.scanRaw("{\"actId\":\"" + wristband + "\",\"symbols\":[\"" + wristband + "\"]}")
                .is(400);
        bench.api("/api/v1/puts", RefusedAtOnceTest.put(wristband, wristband, wristband))
                .is(422);
        bench.api(
                "/api/v1/finds",
                "{\"tube\":\"%s\",\"box\":\"%s\",\"cell\":\"A01\"}".formatted(wristband, sent.number()));
        bench.api("/api/v1/takes", "{\"tubes\":[\"%s\"],\"purpose\":\"USE\"}".formatted(sent.number()))
                .is(422);
        desk.api("/api/v1/orders", """
                {"tube":"%s","assay":"WGS_T120","method":"STANDARD","laboratory":"%s"}""".formatted(wristband, sent.number())).is(422);
        desk.api("/api/v1/cases", Tissue.opening("73120777").replace("\"WG\"", "\"雨貝\""))
                .is(422);
    }

    private void wristbandAtTheParcel(Walk walk) {
        var desk = world.shipper;
        var parcel = Walk.last(
                desk.post("/parcels", "receiver", World.LABORATORY, "purpose", "SEQUENCING", "temperature", "ULT_80")
                        .then());
        var page = "/parcels/" + parcel;
        var bench = page + "/packing";
        desk.post(bench + "/scan", "codes", wristband + "\n" + sent.number()).is(422);
        desk.post(bench + "/scan", "codes", wristband).is(422);
        desk.post(bench + "/out", "thing", wristband).is(422);
        desk.post(bench + "/item", "COOLANT", "雨貝 澄香", "HAZARD", sent.number(), "LAYER", "アマガイ スミカ", "CARRIER", "雨貝 澄香")
                .is(422);
        desk.post(bench + "/scan", "codes", wristband, "expects", "DRY_ICE_KG").is(422);
        desk.post(bench + "/close", "arrival", world.day(1).toString()).is(422);
        desk.post(bench + "/give").is(422);
        desk.api("/api/v1" + page + "/release", """
                {"carrier":"雨貝 澄香","waybill":"雨貝 澄香","evidence":"WAYBILL"}""").is(422);
        desk.api("/api/v1" + page + "/given", """
                {"carrier":"雨貝 澄香","waybill":"アマガイ スミカ","evidence":"雨貝 澄香"}""").is(200);
        var road = "/parcels/" + walk.parcels().getFirst() + "/receipt";
        world.laboratory.get(road).is(200);
        world.laboratory
                .post(road + "/scan", "codes", wristband, "condition", "OK")
                .is(200);
        world.laboratory.post(road + "/close", "missing", wristband).is(422);
    }

    /** The laboratory names its files, and the sample in them, by the person. */
    private void withNamesOfFiles(Walk walk) {
        var files = new Qc("75.00", "360.0", "120.0").files("雨貝澄香_73120777");
        var stranger = new Caller.Upload(
                "雨貝澄香.selfSM", ("#SEQ_ID\tRG\tFREEMIX\n雨貝澄香\tNA\t0.01\n").getBytes(StandardCharsets.UTF_8));
        world.laboratory
                .upload("/orders/" + walk.order() + "/qc", Map.of(), List.of(stranger))
                .is(422);
        world.laboratory
                .apiUpload("/api/v1/orders/" + walk.order() + "/qc", List.of(stranger))
                .is(422);
        world.technician
                .upload(
                        "/storage/" + world.newRack() + "/rack/preview",
                        Map.of(),
                        List.of(new Caller.Upload(
                                "雨貝澄香.txt",
                                RackFile.invented("1034000778", "1034000779").bytes())))
                .is(200);
        walk.measured(files, "PASS");
    }

    private void standInTheVault() throws SQLException {
        var vault = world.app.bean(Vault.class);
        var hospital =
                world.app.bean(Sites.class).byCode(World.HOSPITAL).orElseThrow().id();
        var person = vault.personOf(vault.donorOf(hospital, sent.number()).orElseThrow())
                .orElseThrow();
        assertThat(person.kanji()).contains("雨貝 澄香");
        assertThat(person.kana()).contains("アマガイ スミカ");
        assertThat(vault.personOf(vault.donorOf(hospital, pasted.number()).orElseThrow())
                        .orElseThrow()
                        .kanji())
                .contains("鶚沢 凪");
        assertThat(vault.donorOf(hospital, onForm)).isPresent();
        var kept = keptInTheVault(vault);
        assertThat(kept).anyMatch(m -> m.contains("雨貝^澄香")).anyMatch(m -> m.contains("鶚沢^凪"));
        world.coordinator.get("/identity/resolve").is(200);
        assertThat(world.coordinator
                        .post(
                                "/identity/resolve",
                                "direction",
                                "TO_RESEARCH_ID",
                                "number",
                                sent.number(),
                                "reason",
                                "RECONTACT")
                        .is(200)
                        .body())
                .contains("雨貝 澄香");
    }

    private List<String> keptInTheVault(Vault vault) throws SQLException {
        var messages = new ArrayList<String>();
        try (var connection = world.app.vault();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select hex(id) from raw_message")) {
            while (rows.next()) {
                var hex = rows.getString(1).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
                messages.add(new String(vault.kept(UUID.fromString(hex)).orElseThrow(), JAPANESE));
            }
        }
        return messages;
    }

    /** Every page that anybody asked for, and those of the tube, its case, its parcels and its order, in both languages. */
    private void readAgain(Walk walk) {
        world.pass(Duration.ofMinutes(40));
        var paths = new LinkedHashSet<String>();
        world.transcript.stream()
                .map(Answer::request)
                .filter(r ->
                        r.startsWith("GET /") && !r.contains("?") && !r.contains("resolve") && !r.contains("sign-in"))
                .map(r -> r.substring(4))
                .filter(p -> !p.startsWith("/api/") || p.contains(walk.tube()))
                .forEach(paths::add);
        paths.addAll(List.of(
                "/tubes",
                "/tubes.csv",
                "/cases",
                "/orders",
                "/parcels",
                "/deviations",
                "/laboratory",
                "/bank",
                "/laboratories",
                "/command-cards.pdf",
                "/tubes/" + walk.tube(),
                "/cases/" + walk.caseCode(),
                "/consents/" + walk.caseCode(),
                "/orders/" + walk.order()));
        walk.parcels().forEach(p -> paths.addAll(List.of("/parcels/" + p, "/parcels/" + p + "/manifest.pdf")));
        var mine = paths.stream()
                .filter(p -> !p.matches(".*/[A-Z]{2,5}[A-Z0-9]{6,}.*") || about(walk, p))
                .toList();
        for (var path : mine) {
            var reader = world.everybody().stream()
                    .filter(who -> who.get(path + "?lang=ja").status() == 200)
                    .findFirst();
            reader.ifPresent(who -> who.get(path + "?lang=en").is(200));
        }
        world.coordinator.api("/api/v1/tubes/" + walk.tube() + "/dossier").is(200);
        world.coordinator.api("/api/v1/orders/" + walk.order()).is(200);
        world.technician.api("/api/v1/cases/" + walk.caseCode()).is(200);
    }

    private static boolean about(Walk walk, String path) {
        return Stream.concat(
                        Stream.of(walk.tube(), walk.blood(), walk.caseCode(), walk.order()), walk.parcels().stream())
                .anyMatch(path::contains);
    }

    /** What was looked at once is not looked at again, but for the tables. */
    private List<Leaks.Leak> everywhere() throws SQLException {
        var names = names();
        var found = new ArrayList<Leaks.Leak>();
        try (var root = world.app.owner()) {
            found.addAll(names.inTables(root, world.app.vaultSchema()));
        }
        var lines = world.log.lines();
        lines.subList(linesRead, lines.size()).forEach(line -> found.addAll(names.inText("log", line, line)));
        linesRead = lines.size();
        var answers = List.copyOf(world.transcript);
        answers.subList(answersRead, answers.size()).stream()
                .filter(a -> !a.request().endsWith("/identity/resolve"))
                .forEach(a -> found.addAll(names.in(a)));
        answersRead = answers.size();
        return found.stream().distinct().toList();
    }

    /** A name in each kind of place, put there by what a careless hand or a careless line of code would do. */
    private void planted(Walk walk) throws SQLException {
        try (var root = world.app.owner();
                var statement = root.createStatement()) {
            statement.execute("create table planted_note (note varbinary(200))");
            try (var insert = root.prepareStatement("insert into planted_note values (?)")) {
                insert.setBytes(1, "備考: 雨貝 澄香 様".getBytes(JAPANESE));
                insert.executeUpdate();
            }
        }
        assertThat(kinds()).contains("table");
        try (var root = world.app.owner();
                var statement = root.createStatement()) {
            statement.execute("drop table planted_note");
        }
        assertThat(kinds()).isEmpty();
        LoggerFactory.getLogger("org.himuro.lims.planted").debug("looked up {}", "アマガイ スミカ");
        assertThat(kinds()).containsExactly("log");
        var site = world.siteCalled("PLT", "雨貝 澄香 記念バイオバンク");
        var parcel = Walk.last(world.shipper
                .post("/parcels", "receiver", site, "purpose", "STORAGE", "temperature", "ULT_80")
                .then());
        assertThat(kinds()).containsExactly("table");
        world.shipper.get("/parcels/" + parcel).is(200);
        assertThat(kinds()).containsExactly("table", "page");
        world.shipper.get("/parcels/" + parcel + "/manifest.pdf").is(200);
        assertThat(kinds()).containsExactly("table", "pdf");
        world.technician
                .api(
                        "/api/v1/tubes",
                        "{\"caseCode\":\"%s\",\"material\":\"PLASMA\",\"tubes\":[{\"code\":\"%s\",\"aliases\":[]}]}"
                                .formatted(walk.caseCode(), sent.number()))
                .is(200);
        world.technician.api("/api/v1/tubes/" + sent.number()).is(200);
        assertThat(kinds()).containsExactly("table", "api");
    }

    private List<String> kinds() throws SQLException {
        return everywhere().stream().map(Leaks.Leak::kind).distinct().toList();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
