package org.himuro.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.himuro.labels.id.Command;

/** The thread as people walk it: at the bench, by forms, tube by tube. Each step is checked where it is taken. */
final class Walk {
    private static final Pattern TUBE = Pattern.compile("href=\"/tubes/([A-Z0-9]+)\"");
    private static final Pattern PLAN = Pattern.compile("/orders-in/([0-9a-f-]{36})/clear");

    private final World world;
    private String caseCode = "";
    private String tube = "";
    private String blood = "";
    private String order = "";
    private String parcel = "";
    private String back = "";

    Walk(World world) {
        this.world = world;
    }

    String caseCode() {
        return caseCode;
    }

    String tube() {
        return tube;
    }

    String blood() {
        return blood;
    }

    String order() {
        return order;
    }

    List<String> parcels() {
        return List.of(parcel, back);
    }

    /** The hospital says who it is and what it wants; the two messages disagree, a person decides. */
    Walk ordered(Patient patient) {
        var desk = world.coordinator;
        desk.get("/orders-in").is(200);
        var file = new Caller.Upload("message.hl7", patient.admission());
        desk.upload("/orders-in/file", Map.of(), List.of(file)).is(200);
        var taken = desk.apiRaw("/api/v1/hl7", "application/hl7-v2", patient.ordering())
                .is(200);
        assertThat(taken.body()).contains("MSA|AA");
        var page = desk.get("/orders-in?lang=en").is(200);
        assertThat(page.body()).contains(patient.order()).containsIgnoringCase("birth");
        var plan = one(PLAN, page.body());
        desk.get("/cases/new?plan=" + plan).is(200);
        var early = desk.post(
                        "/cases/new?lang=en",
                        "plan",
                        plan,
                        "project",
                        "WG",
                        "kind",
                        "SURGERY",
                        "procedure",
                        "fresh-frozen-tissue")
                .is(422);
        assertThat(early.body()).contains("consent").contains("held");
        desk.post("/orders-in/" + plan + "/clear", "why", "TYPING_ERROR").is(200);
        desk.get("/consents").is(200);
        desk.post(
                        "/consents",
                        "patient",
                        patient.number(),
                        "form",
                        "unified-icf",
                        "version",
                        "2",
                        "scope-WHOLE_GENOME",
                        "on",
                        "scope-FUTURE_RESEARCH",
                        "on")
                .is(303);
        caseCode = last(desk.post(
                        "/cases/new",
                        "plan",
                        plan,
                        "project",
                        "WG",
                        "kind",
                        "SURGERY",
                        "procedure",
                        "fresh-frozen-tissue")
                .then());
        return this;
    }

    /** Tubes get their codes, as a sheet and as printer commands; what is printed is read back. */
    Walk labelled() {
        var bench = world.technician;
        bench.get("/cases/" + caseCode).is(200);
        bench.post("/cases/" + caseCode + "/tubes", "material", "TUMOUR_TISSUE", "count", "1")
                .is(303);
        bench.get("/cases/" + caseCode).is(200);
        bench.post("/cases/" + caseCode + "/tubes", "material", "BLOOD", "count", "1")
                .is(303);
        var tubes = TUBE.matcher(bench.get("/cases/" + caseCode).is(200).body())
                .results()
                .map(m -> m.group(1))
                .distinct()
                .toList();
        assertThat(tubes).hasSize(2);
        tube = tubes.stream().filter(t -> t.matches(".*T\\d\\d.")).findFirst().orElseThrow();
        blood = tubes.stream().filter(t -> t.matches(".*B\\d\\d.")).findFirst().orElseThrow();
        var sheet = bench.get("/cases/" + caseCode + "/labels.pdf").is(200);
        assertThat(Sheet.symbols(sheet.bytes(), 2)).containsExactlyInAnyOrder(tube, blood);
        assertThat(bench.get("/cases/" + caseCode + "/labels.zpl").is(200).body())
                .contains("^BX")
                .contains(tube);
        return this;
    }

    /** Removed, into the tube six minutes later, into nitrogen after twelve more, into its position. */
    Walk frozen(String box, int row, int column) {
        var bench = world.technician;
        world.pass(Duration.ofMinutes(5));
        bench.get("/bench").is(200);
        bench.scan(caseCode).is(200);
        said(bench.scan(Command.Word.REMOVED.code()), "done");
        world.pass(Duration.ofMinutes(6));
        said(bench.scan(tube), "done");
        world.pass(Duration.ofMinutes(12));
        said(bench.scan(Command.Word.LN2.code()), "done");
        world.pass(Duration.ofMinutes(2));
        said(bench.scan(World.position(box, row, column)), "done");
        bench.get("/board").is(200);
        bench.get("/storage/" + box).is(200);
        return this;
    }

    /** The order names the rule set by its method. */
    Walk toBeSequenced(String method) {
        world.technician
                .api("/api/v1/tubes/" + blood + "/samplings", "{\"caseCode\":\"" + caseCode + "\"}")
                .is(200);
        var desk = world.coordinator;
        desk.get("/orders/new?for=" + tube).is(200);
        order = last(desk.post(
                        "/orders", "tube", tube, "assay", "WGS_T120", "method", method, "laboratory", World.LABORATORY)
                .then());
        return this;
    }

    /** Packed, closed with what the carrier must know, given: in transit until taken. */
    Walk sent() {
        var desk = world.shipper;
        desk.get("/parcels").is(200);
        parcel = last(
                desk.post("/parcels", "receiver", World.LABORATORY, "purpose", "SEQUENCING", "temperature", "ULT_80")
                        .then());
        packed(desk, parcel);
        var paper = desk.get("/parcels/" + parcel + "/manifest.pdf").is(200).text();
        assertThat(paper.replaceAll("\\s", "")).contains(parcel, tube);
        assertThat(desk.get("/parcels/" + parcel + "/manifest.csv").is(200).body())
                .contains(tube);
        var state = desk.api("/api/v1/parcels/" + parcel);
        assertThat(state.json("step")).isEqualTo("GIVEN");
        assertThat(desk.get("/tubes/" + tube + "?lang=en").body()).contains("COLD-EXPRESS");
        return this;
    }

    private void packed(Caller desk, String code) {
        var arrival = world.day(world.workdayAhead()).toString();
        var page = "/parcels/" + code + "/packing";
        desk.get(page).is(200);
        desk.post(page + "/scan", "codes", tube).is(303);
        for (var layer : List.of("PRIMARY", "ABSORBENT", "SECONDARY", "OUTER", "LABEL")) {
            desk.post(page + "/item", "LAYER", layer).is(303);
        }
        desk.post(
                        page + "/item",
                        "RESPONSIBLE",
                        "ME",
                        "COOLANT",
                        "DRY_ICE",
                        "DRY_ICE_KG",
                        "60",
                        "HAZARD",
                        "UN3373",
                        "CARRIER",
                        "COLD-EXPRESS",
                        "WAYBILL",
                        waybill(code))
                .is(303);
        desk.post(page + "/close", "arrival", arrival)
                .is(code.equals(parcel) ? 200 : 303); // to the laboratory goes one half of a pair: it is warned of
        desk.post(page + "/give").is(303);
        desk.get("/parcels/" + code).is(200);
        world.pass(Duration.ofMinutes(30));
    }

    /** A number goes with one parcel. */
    private static String waybill(String code) {
        var from = code.startsWith("PTKH") ? "4820123456" : "4820123457";
        return from + (77 + Integer.parseInt(code.substring(4, 10)));
    }

    /** The closed parcel is not the tube: only its own line makes it received. */
    Walk received() {
        world.pass(Duration.ofHours(22));
        taken(world.laboratory, parcel);
        return this;
    }

    private void taken(Caller receiver, String code) {
        var page = "/parcels/" + code + "/receipt";
        receiver.get(page).is(200);
        receiver.post(page + "/arrival", "condition", "OK", "ice", "3.2").is(200);
        assertThat(receiver.api("/api/v1/parcels/" + code).json("open")).isEqualTo("1");
        world.pass(Duration.ofMinutes(10));
        assertThat(receiver.post(page + "/close?lang=en", "missing", "").is(422).body())
                .contains(tube);
        receiver.post(page + "/scan", "codes", tube, "condition", "OK").is(200);
        assertThat(receiver.api("/api/v1/parcels/" + code).json("open")).isEqualTo("0");
        receiver.post(page + "/close", "missing", "").is(303);
        receiver.get("/parcels/" + code).is(200);
    }

    /** @param files of one sample, judged together */
    Walk measured(List<Caller.Upload> files, String result) {
        world.pass(Duration.ofHours(3));
        var room = world.laboratory;
        room.get("/orders/" + order).is(200);
        room.upload("/orders/" + order + "/qc", Map.of("confirmed", "true"), files)
                .is(200);
        assertThat(room.api("/api/v1/orders/" + order).json("result")).isEqualTo(result);
        return this;
    }

    /** What is left goes to the biobank, is received there and stored. */
    Walk returned() {
        var room = world.laboratory;
        room.get("/orders/" + order).is(200);
        room.post("/orders/" + order + "/residual", "microlitres", "42.5").is(303);
        room.get("/parcels").is(200);
        back = last(room.post("/parcels", "receiver", World.BIOBANK, "purpose", "RETURN", "temperature", "ULT_80")
                .then());
        packed(room, back);
        world.pass(Duration.ofHours(20));
        taken(world.biobank, back);
        world.biobank
                .api(
                        "/api/v1/puts",
                        "{\"puts\":[{\"tube\":\"%s\",\"box\":\"%s\",\"cell\":\"%s\"}]}"
                                .formatted(tube, world.biobankBox, world.nextCell()))
                .is(200);
        return this;
    }

    Story story(Caller reader) {
        return Story.of(reader.get("/tubes/" + tube + "?lang=en").is(200));
    }

    private static void said(Answer answer, String state) {
        assertThat(answer.is(200).json("state")).as(answer.body()).isEqualTo(state);
    }

    static String one(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }

    static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
