package org.himuro.test.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.himuro.labels.id.Item;
import org.himuro.labels.id.ItemKind;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.application.Sealing;
import org.himuro.lims.quality.OpenDeviation;
import org.himuro.lims.quality.Words;
import org.himuro.lims.quality.application.OpeningDeviation;
import org.himuro.lims.reporting.application.SavedSearch;
import org.himuro.lims.reporting.application.SavedSearches;
import org.himuro.lims.retention.ApprovePolicy;
import org.himuro.lims.retention.DraftPolicy;
import org.himuro.lims.retention.Form;
import org.himuro.lims.retention.FormRule;
import org.himuro.lims.retention.Keeper;
import org.himuro.lims.retention.Preset;
import org.himuro.lims.retention.Transport;
import org.himuro.lims.retention.Wish;
import org.himuro.lims.retention.application.ApprovingPolicy;
import org.himuro.lims.retention.application.DraftingPolicy;
import org.himuro.lims.retention.application.PolicyQueries;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.test.printing.TestPrinter;
import org.himuro.test.printing.TestPrinter.Wrong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the running application answers to machines is what its own document says, member by member. */
@Tag("X1")
@ExtendWith(OneWorld.class)
class ApiAnswersTest {
    private final World world;
    private final Described described;

    ApiAnswersTest(World world) {
        this.world = world;
        this.described = new Described(
                world.app.bean(ObjectMapper.class),
                world.technician.api("/api/v1/openapi.json").is(200).body());
    }

    private static final String TOO_LITTLE = """
            title: {ja: 受入検査, en: On receipt}
            source: ours
            example: false
            limits:
              - {assay: wgs-tumour, material: tumour-tissue, measure: tissue-mass, comparison: at-least, threshold: 20, missed: reject}
            """;

    @Test
    void every_operation_answers_as_it_is_described_where_it_succeeds_and_where_it_refuses() {
        lifeOfATube();
        destroyed();
        deviations();
        racks();
        lists();
        arranged();
        sealed();
        stated();
        printed();
        processed();
        kits();
        procedures();
        readings();
        kept();
        refusals();
        var answers = world.transcript.stream()
                .filter(a -> a.request().contains(" /api/v1/"))
                .toList();
        Set<String> faults = new TreeSet<>();
        answers.forEach(a -> faults.addAll(described.faults(a)));
        assertThat(faults).isEmpty();
        Set<String> succeeded = new TreeSet<>();
        answers.stream()
                .filter(a -> a.status() == 200)
                .forEach(a -> described.operation(a.request()).ifPresent(succeeded::add));
        assertThat(succeeded).containsExactlyInAnyOrderElementsOf(described.operations());
    }

    private void lifeOfATube() {
        var patient = Patient.invented("73120088", "000000099000188", "白樺 弥生", "シラカバ ヤヨイ");
        world.coordinator
                .apiRaw("/api/v1/hl7", "application/hl7-v2", patient.admission())
                .is(200);
        var chilled = Tissue.labelled(world).removed().sampled();
        world.technician
                .api(
                        "/api/v1/tubes/" + chilled.tumour() + "/chillings",
                        "{\"refrigerator\":\"%s\",\"reason\":\"REASON01\"}".formatted(world.refrigerator))
                .is(200);
        var tissue = Tissue.frozen(world);
        places(tissue);
        var order = tissue.ordered("STANDARD");
        var reported = tissue.parcelTo(World.LABORATORY);
        world.shipper
                .api(
                        "/api/v1/parcels/" + reported + "/given",
                        "{\"carrier\":\"COLD-EXPRESS\",\"waybill\":\"482012345679\",\"evidence\":\"WAYBILL\"}")
                .is(200);
        world.shipper
                .api("/api/v1/parcels/beginning", "{\"reference\":\"" + order + "\"}")
                .is(200);
        var parcel = tissue.parcelTo(World.LABORATORY);
        world.shipper.api("/api/v1/parcels/" + parcel + "/packaging").is(200);
        tissue.packedIn(parcel).is(200);
        world.shipper
                .api("/api/v1/parcels/" + parcel + "/unpack", "{\"code\":\"" + tissue.tumour() + "\"}")
                .is(200);
        tissue.packedIn(parcel).is(200);
        tissue.closed(parcel, world.workdayAhead()).is(200);
        tissue.given(parcel).is(200);
        onTheWay(parcel);
        byLink();
        tissue.received(parcel).is(200);
        cold(parcel);
        measured(tissue, parcel, order);
        Tissue.labelled(world).withdrawn().is(200);
    }

    /** A laboratory without an account, with a system of its own. */
    private void byLink() {
        var tissue = Tissue.frozen(world);
        var parcel = tissue.sent();
        var link = world.shipper
                .api("/api/v1/parcels/" + parcel + "/receiver-link", "{\"days\":14}")
                .is(200);
        var secret = link.json("path").substring("/r/".length());
        var code = link.json("code");
        var receipt = "/api/v1/receipt-by-link";
        var laboratory = world.laboratory;
        laboratory.byLink(receipt, secret, "1", "").is(404);
        laboratory.byLink(receipt, secret, code, "").is(200);
        laboratory.byLink(receipt + "/manifest", secret, code, "").is(200);
        laboratory
                .byLink(receipt + "/arrival", secret, code, "{\"condition\":\"OK\",\"dryIceKg\":3,\"name\":\"X\"}")
                .is(200);
        var tubes = laboratory
                .byLink(
                        receipt + "/tubes",
                        secret,
                        code,
                        "{\"tubes\":[{\"code\":\"%s\",\"condition\":\"OK\"},{\"code\":\"NOBODYS\",\"condition\":\"OK\"}]}"
                                .formatted(tissue.tumour()))
                .is(200);
        assertThat(tubes.body()).contains("\"unlisted\":1", tissue.tumour()).doesNotContain("NOBODYS");
        laboratory
                .byLink(receipt + "/closing", secret, code, "{\"missing\":[]}")
                .is(200);
        laboratory.byLink(receipt, secret, code, "").is(404);
    }

    private void sealed() {
        var seal = world.app.bean(Sealing.class).sealNow(world.pass(Duration.ofSeconds(1)));
        world.auditor.api("/api/v1/seals?limit=1").is(200);
        world.auditor.api("/api/v1/seals/" + seal.orElseThrow().number()).is(200);
    }

    private void stated() {
        var tissue = Tissue.labelled(world);
        tissue.received(Tissue.frozen(world).sent()).is(200);
        world.shipper.api("/api/v1/statements").is(200);
        world.shipper
                .api("/api/v1/statements/" + tissue.tumour(), "{\"travelled\":false}")
                .is(200);
    }

    private void places(Tissue tissue) {
        var box = world.boxes.getLast();
        var put = RefusedAtOnceTest.put(tissue.tumour(), box, "I09");
        world.technician.api("/api/v1/puts", put).is(200);
        world.technician
                .api("/api/v1/takes", "{\"tubes\":[\"" + tissue.tumour() + "\"],\"purpose\":\"SHIPMENT\"}")
                .is(200);
        world.technician.api("/api/v1/tubes", """
                {"caseCode":"%s","material":"BLOOD","tubes":[{"code":"1034000777","aliases":[]}]}""".formatted(tissue.caseCode())).is(200);
        picks("1034000777", box);
        world.technician
                .api(
                        "/api/v1/finds",
                        "{\"tube\":\"%s\",\"box\":\"%s\",\"cell\":\"I08\"}".formatted(tissue.tumour(), box))
                .is(200);
    }

    private void picks(String tube, String box) {
        var at = "/api/v1/picks";
        var said = "{\"tube\":\"" + tube + "\"}";
        world.technician
                .api("/api/v1/puts", RefusedAtOnceTest.put(tube, box, "I07"))
                .is(200);
        var asked = "{\"purpose\":\"OTHER\",\"reference\":\"R-1\",\"tubes\":[\"" + tube + "\"]}";
        var pick = world.technician.api(at, asked).is(200).json("pick");
        world.technician.api(at, asked).is(422);
        world.technician.api(at).is(200);
        world.technician.api(at + "/" + pick + "/not-in-place", said).is(200);
        world.technician.api(at + "/" + pick + "/picked", said).is(200);
        world.technician
                .api(at + "/" + pick + "/picked", "{\"tube\":\"NO-TUBE\"}")
                .is(422);
        world.technician.api(at + "/" + pick).is(200);
        world.technician.api(at + "/" + pick + "/back", said).is(200);
        world.technician.api(at + "/" + pick + "/end", "{\"how\":\"CLOSE\"}").is(200);
        world.technician.api(at + "/" + pick + "/end", "{\"how\":\"CLOSE\"}").is(422);
    }

    private void cold(String parcel) {
        var at = "/api/v1/parcels/" + parcel + "/temperature";
        var text = "Elitech RC-5\nSerial No:,E-1\nTime,Temperature \u00b0C\n2026-11-20 10:00:00,-78.1\n"
                + "2026-11-20 10:05:00,-78.4\n2026-11-20 10:10:00,-78.4\n";
        var file = List.of(new Caller.Upload("logger.csv", text.getBytes(StandardCharsets.UTF_8)));
        world.laboratory.apiUpload(at + "?maker=LogTag", file).is(422);
        world.laboratory.apiUpload(at + "?zone=Asia/Tokyo", file).is(200);
        world.shipper.api(at).is(200);
    }

    private void onTheWay(String parcel) {
        var way = "/api/v1/parcels/" + parcel;
        world.shipper.api(way + "/legs", """
                {"leg":"BENCH_COURIER","depot":0,"side":"TAKEN","evidence":"PHONE","dryIceKg":8.1}""").is(200);
        world.shipper
                .api(way + "/news", "{\"news\":\"RE_ICED\",\"dryIceKg\":9}")
                .is(200);
        world.shipper.api(way + "/link", "{}").is(200);
        world.shipper.api(way + "/link/revocation", "{}").is(200);
        world.shipper.api(way + "/diversion", "{\"receiver\":\"NOWHERE\"}").is(422);
        world.shipper.api(way + "/road").is(200);
        diverted();
    }

    private void diverted() {
        var tissue = Tissue.frozen(world);
        var parcel = world.shipper.api("/api/v1/parcels", """
                {"receiver":"HBB","purpose":"STORAGE","temperature":"ULT_80"}""").is(200).json("parcel");
        tissue.packedIn(parcel).is(200);
        tissue.closed(parcel, world.workdayAhead()).is(200);
        var other = world.siteCalled("OBB", "OBB");
        world.shipper
                .api("/api/v1/parcels/" + parcel + "/diversion", "{\"receiver\":\"" + other + "\"}")
                .is(200);
    }

    private void agreedOn(String parcel, String tube) {
        var at = "/api/v1/parcels/" + parcel;
        world.laboratory
                .api(at + "/desk", "{\"sealSeen\":\"WHOLE\",\"outer\":[\"WET\"],\"dryIceKg\":1.5}")
                .is(200);
        world.shipper
                .api(at + "/agreement", "{\"lines\":[{\"tube\":\"" + tube + "\",\"reason\":\"WAS_WHOLE\"}]}")
                .is(422);
        world.shipper
                .api(at + "/settlement", "{\"tube\":\"" + tube + "\",\"how\":\"SENDER_YIELDS\"}")
                .is(422);
        world.laboratory.api(at + "/receipt").is(200);
        agreed();
    }

    /** One that arrived damaged: the sender does not agree at first. */
    private void agreed() {
        var tissue = Tissue.frozen(world);
        var parcel = tissue.sent();
        var at = "/api/v1/parcels/" + parcel;
        var tube = tissue.tumour();
        world.laboratory
                .api(at + "/receipts", "{\"tubes\":[{\"code\":\"" + tube + "\",\"condition\":\"DAMAGED\"}]}")
                .is(200);
        world.laboratory.api(at + "/receipt-closing", "{\"missing\":[]}").is(200);
        world.shipper
                .api(at + "/agreement", "{\"lines\":[{\"tube\":\"" + tube + "\",\"reason\":\"WAS_WHOLE\"}]}")
                .is(200);
        world.shipper
                .api(at + "/settlement", "{\"tube\":\"" + tube + "\",\"how\":\"SENDER_YIELDS\"}")
                .is(200);
    }

    private void measured(Tissue tissue, String parcel, String order) {
        world.laboratory
                .api("/api/v1/parcels/" + parcel + "/receipt-closing", "{\"missing\":[]}")
                .is(200);
        agreedOn(parcel, tissue.tumour());
        var files = new Qc("75.00", "360.0", "120.0").files(order);
        world.laboratory
                .apiUpload("/api/v1/orders/" + order + "/qc?confirmed=true", files)
                .is(200);
        world.laboratory
                .api("/api/v1/orders/" + order + "/residual", "{\"microlitres\":12.5}")
                .is(200);
        inspected(tissue.tumour());
        world.laboratory.api("/api/v1/orders/" + order).is(200);
        world.shipper.api("/api/v1/parcels/" + parcel).is(200);
        world.shipper.api("/api/v1/parcels/" + parcel + "/manifest").is(200);
        world.technician.api("/api/v1/tubes/" + tissue.tumour()).is(200);
        world.technician.api("/api/v1/tubes/" + tissue.tumour() + "/dossier").is(200);
        world.technician.api("/api/v1/cases/" + tissue.caseCode()).is(200);
        var exemptions = "/api/v1/cases/" + tissue.caseCode() + "/exemptions";
        var follow = "{\"protocol\":\"%s\",\"version\":1,\"why\":\"DECIDED\"}";
        var protocol = "/api/v1/cases/" + tissue.caseCode() + "/protocol";
        world.coordinator.api(protocol, follow.formatted("by-heart")).is(422);
        world.coordinator.api(protocol, follow.formatted("hereditary-trio")).is(200);
        world.coordinator.api(protocol, follow.formatted("tumour-normal-pair")).is(200);
        world.coordinator
                .api(exemptions, "{\"line\":\"normal\",\"why\":\"TRANSPLANTED\"}")
                .is(200);
        world.coordinator
                .api(exemptions + "/revocations", "{\"line\":\"normal\",\"why\":\"MISTAKE\"}")
                .is(200);
    }

    private void arranged() {
        var made = world.biobank.api("/api/v1/units", """
                {"name":"Unit 9","shape":{"type":"FREEZER","temperatureClass":"ULT_80","shelves":1,"racksPerShelf":1,\
                "boxesHigh":1,"boxesDeep":2,"boxRows":9,"boxColumns":9}}""").is(200);
        var unit = made.json("code");
        world.biobank
                .api(
                        "/api/v1/containers",
                        "{\"type\":\"BOX\",\"name\":\"\",\"rows\":9,\"columns\":9,\"temperatureClass\":\"NONE\"}")
                .is(200);
        world.biobank
                .api("/api/v1/quarantine-places", "{\"container\":\"%s\",\"quarantine\":true}".formatted(unit))
                .is(200);
        world.biobank
                .api("/api/v1/container-moves", "{\"container\":\"%s\"}".formatted(unit))
                .is(200);
        reserved(unit);
        counted();
        laboratories();
        proposed();
        var tissue = Tissue.labelled(world).removed().sampled();
        world.technician
                .api(
                        "/api/v1/tubes/" + tissue.tumour() + "/unknown-times",
                        "{\"which\":\"FROZEN\",\"why\":\"NOT_WRITTEN\"}")
                .is(200);
        world.coordinator
                .api("/api/v1/cases/" + Tissue.labelled(world).caseCode() + "/closing", "{\"reason\":\"COMPLETE\"}")
                .is(200);
    }

    private void reserved(String unit) {
        var at = "/api/v1/reservations";
        var until = Instant.now().plus(Duration.ofDays(30));
        var asked = "{\"positions\":[],\"free\":{\"in\":\"%s\",\"count\":3},\"purpose\":\"%s\",\"until\":\"%s\"}";
        var code = world.biobank
                .api(at, asked.formatted(unit, "DELIVERY", until))
                .is(200)
                .json("reservation");
        world.biobank.api(at, asked.formatted(unit, "NOTHING", until)).is(422);
        world.biobank.api(at).is(200);
        world.biobank.api(at + "/" + code).is(200);
        world.biobank
                .api(at + "/" + code + "/until", "{\"until\":\"%s\"}".formatted(until.plusSeconds(60)))
                .is(200);
        world.biobank.api(at + "/" + code + "/end", "{\"positions\":[]}").is(200);
        world.biobank.api(at + "/" + code + "/end", "{\"positions\":[]}").is(422);
    }

    private void counted() {
        var at = "/api/v1/stock-takes";
        var asked = "{\"units\":[%s],\"aim\":{\"kind\":\"WITHIN\",\"confidence\":\"NINETY_NINE\",\"accuracy\":50,"
                + "\"width\":%s},\"empties\":\"SAME\"}";
        var code = world.biobank.api(at, asked.formatted("", "0.1")).is(200).json("stockTake");
        world.biobank.api(at, asked.formatted("\"NO-UNIT\"", "0")).is(422);
        world.biobank.api(at).is(200);
        var look = "{\"box\":\"%s\",\"cell\":\"I09\",\"look\":\"EMPTY\"}".formatted(world.biobankBox);
        world.biobank.api(at + "/" + code + "/count", look).is(200);
        world.biobank.api(at + "/" + code + "/count", look).is(422);
        world.biobank.api(at + "/" + code + "/close", "{\"unfinished\":false}").is(422);
        world.biobank.api(at + "/" + code + "/close", "{\"unfinished\":true}").is(200);
        world.biobank.api(at + "/" + code).is(200);
    }

    private void laboratories() {
        var at = "/api/v1/laboratories";
        world.coordinator.api(at).is(200);
        world.coordinator.api(at + "/ASL").is(200);
        world.laboratory.api(at + "/ASL").is(200);
        world.laboratory.api(at + "/ENL").is(404);
        var capacity = "{\"capacities\":[{\"assay\":\"RNA_SEQ\",\"perMonth\":%s}]}";
        world.coordinator.api(at + "/ASL/capacity", capacity.formatted("40")).is(200);
        world.coordinator.api(at + "/ASL/capacity", capacity.formatted("-1")).is(422);
        world.coordinator.api("/api/v1/routing?assay=RNASEQ20M&orders=3").is(200);
        world.laboratory.api(at + "/ASL/scorecard?months=3").is(200);
    }

    private void inspected(String tube) {
        var at = "/api/v1/inspections";
        world.laboratory.api(at, "{\"tubes\":[\"" + tube + "\"]}").is(200);
        world.laboratory.api(at, "{\"tubes\":[\"NOTHING\"]}").is(422);
        world.coordinator.api(at + "/" + tube).is(200);
        var returned =
                "{\"tube\":\"" + tube + "\",\"laboratory\":\"ASL\",\"disposition\":\"RETURN\",\"because\":\"OTHER\"}";
        world.coordinator.api(at + "/decisions", returned).is(422);
        world.laboratory.post("/inspections/limits", "document", TOO_LITTLE).is(303);
        int version =
                Integer.parseInt(world.laboratory.api(at + "/limits").is(200).json("version"));
        var limit = """
                {"example":false,"limits":[{"assay":"WGS_TUMOUR","material":"TUMOUR_TISSUE","measure":"TISSUE_MASS",
                "comparison":"AT_LEAST","threshold":%s,"missed":"REJECT","fluorometric":false}]}""";
        assertThat(world.laboratory
                        .api(at + "/limits", limit.formatted("-5"))
                        .is(422)
                        .body())
                .contains("not-plausible", "limits[0].threshold");
        assertThat(world.laboratory
                        .api(at + "/limits", limit.formatted("5"))
                        .is(200)
                        .json("version"))
                .isEqualTo(String.valueOf(version + 1));
        world.laboratory
                .api("/api/v1/measurements", measurement(tube, "MASS", "3", "BALANCE"))
                .is(200);
        world.laboratory.api(at, "{\"tubes\":[\"" + tube + "\"]}").is(200);
        world.coordinator.api(at + "/decisions", returned).is(200);
    }

    private void proposed() {
        var at = "/api/v1/proposals";
        var tube = Tissue.labelled(world).tumour();
        var asked = "{\"tubes\":[\"" + tube + "\"]}";
        var code = world.technician.api(at, asked).is(200).json("proposal");
        world.technician.api(at, "{\"tubes\":[]}").is(422);
        world.technician.api(at + "/" + code).is(200);
        world.technician.api("/api/v1/allocation-rules").is(200);
    }

    private void racks() {
        var file = RackFile.invented("1034000801", "1034000802")
                .registered(world, Tissue.labelled(world).caseCode());
        var at = "/api/v1/racks/" + world.newRack();
        var sent = List.of(new Caller.Upload("rack.txt", file.bytes()));
        var seen = world.technician
                .apiUpload(at + "/readings?seenFrom=BELOW", sent)
                .is(200);
        var asked = "\"file\":\"" + seen.json("file") + "\",\"turned\":false,\"byHand\":[]";
        var again = world.technician.api(at + "/previews", "{" + asked + "}").is(200);
        assertThat(again.json("fingerprint")).isEqualTo(seen.json("fingerprint"));
        var commit = "{" + asked + ",\"fingerprint\":\"%s\",\"liesRight\":false,\"decisions\":[]}";
        world.technician.api(at + "/commits", commit.formatted("none")).is(422);
        world.technician
                .api(at + "/commits", commit.formatted(seen.json("fingerprint")))
                .is(200);
        world.technician
                .api(at + "/undo", "{\"act\":\"" + lastRackRead() + "\"}")
                .is(200);
        world.technician
                .apiUpload(at + "/readings", List.of(new Caller.Upload("a", new byte[] {1, 2, 3})))
                .is(422);
    }

    private void lists() {
        var at = "/api/v1/lists";
        world.biobank
                .apiUpload(at, List.of(new Caller.Upload("a", new byte[] {1, 2, 3})))
                .is(422);
        var list = brought("H71,7001,血液\n");
        assertThat(world.biobank.api(at).is(200).body()).contains(list);
        var likely = world.biobank.api(at + "/" + list).is(200).body();
        assertThat(likely).contains("\"field\":\"OLD_NUMBER\"", "\"material\":\"BLOOD\"");
        var said = "{\"name\":\"%s\",\"mapping\":{\"kind\":\"TUBES\",\"sheet\":\"\",\"headerRow\":1,\"columns\":["
                + "{\"field\":\"OLD_NUMBER\",\"number\":1,\"title\":\"検体番号\"},{\"field\":\"DONOR\",\"number\":2,"
                + "\"title\":\"患者番号\"},{\"field\":\"MATERIAL\",\"number\":3,\"title\":\"検体種別\"}],\"words\":["
                + "{\"word\":\"血液\",\"material\":\"BLOOD\"}],\"scheme\":\"ALONG_ROWS\",\"boxRows\":0,\"boxColumns\":0,"
                + "\"prefix\":\"\",\"frozen\":false,\"form\":\"unknown\",\"formVersion\":0,\"project\":\"WG\"}}";
        world.biobank.api(at + "/" + list + "/mapping", "{\"name\":\"x\"}").is(400);
        world.biobank.api(at + "/" + list + "/mapping", said.formatted("")).is(422);
        world.biobank.api(at + "/" + list + "/mapping", said.formatted("外科")).is(200);
        var seen = world.biobank.api(at + "/" + list).is(200).json("seen");
        world.biobank.api(at + "/" + list + "/taking", "{\"seen\":\"another\"}").is(422);
        world.biobank
                .api(at + "/" + list + "/taking", "{\"seen\":\"%s\"}".formatted(seen))
                .is(200);
        var faulty = brought("H72,7001,血液\nH72,7001,謎\n");
        world.biobank.api(at + "/" + faulty + "/mapping", said.formatted("外科")).is(200);
        assertThat(world.biobank.api(at + "/" + faulty).is(200).body()).contains("\"row\":3", "\"column\":\"検体種別\"");
        world.biobank
                .api(at + "/" + faulty + "/steering", "{\"where\":\"DROP\"}")
                .is(200);
        world.biobank
                .api(at + "/" + faulty + "/steering", "{\"where\":\"UNDO\"}")
                .is(422);
    }

    private String brought(String lines) {
        var content = ("検体番号,患者番号,検体種別\n" + lines).getBytes(StandardCharsets.UTF_8);
        return world.biobank
                .apiUpload("/api/v1/lists", List.of(new Caller.Upload("bank.csv", content)))
                .is(200)
                .json("imported");
    }

    private UUID lastRackRead() {
        try (var owner = world.app.owner();
                var query = owner.prepareStatement(
                        "select act_id from fact where type = 'RackRead' order by id desc limit 1");
                var row = query.executeQuery()) {
            row.next();
            return UuidBytes.uuid(row.getBytes(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void destroyed() {
        var tissue = Tissue.frozen(world);
        tissue.received(tissue.sent()).is(200);
        var at = "/api/v1/tubes/" + tissue.tumour();
        world.laboratory.api(at + "/quarantine", "{\"reason\":\"TEMPERATURE\"}").is(200);
        world.laboratory.api(at + "/release", "{\"reason\":\"CHECKED\"}").is(200);
        var ask = "{\"reason\":\"DAMAGED\",\"method\":\"INCINERATED\"}";
        world.laboratory.api(at + "/destruction", ask).is(200);
        world.laboratory.api(at + "/destruction/drop", "{}").is(200);
        world.laboratory.api(at + "/destruction", ask).is(200);
        world.laboratory
                .api(
                        at + "/destruction/witness",
                        "{\"account\":\"%s\",\"password\":\"%s\"}".formatted(World.WITNESS, World.PASSWORD))
                .is(200);
        var number =
                world.laboratory.api("/api/v1/certificates?limit=1").is(200).json("number");
        world.laboratory.api("/api/v1/certificates/" + number).is(200);
        world.technician.api("/api/v1/certificates/" + number).is(200); // of a tube that it may read
        world.biobank.api("/api/v1/certificates/" + number).is(404);
    }

    private void kept() {
        var now = world.clock.instant();
        var by = new Actor(
                world.app.bean(Ids.class).next(),
                Optional.empty(),
                world.app.bean(Ids.class).next());
        var rule = new FormRule(Form.DNA, List.of(Keeper.HOSPITAL), List.of(Transport.ULT_80), Optional.empty());
        var draft = new DraftPolicy("ZQ", Preset.OWN, Wish.day(now), Optional.empty(), List.of(rule));
        world.app
                .bean(DraftingPolicy.class)
                .run(draft, by, world.app.bean(Ids.class).next(), now, now);
        var digest = world.app
                .bean(PolicyQueries.class)
                .of("ZQ")
                .flatMap(policy -> policy.version(1))
                .orElseThrow()
                .digest();
        var second = Optional.of(world.app.bean(Ids.class).next());
        var approve = new ApprovePolicy("ZQ", 1, digest, second);
        world.app
                .bean(ApprovingPolicy.class)
                .run(approve, by, world.app.bean(Ids.class).next(), now, now);
        world.technician.api("/api/v1/policies").is(200);
        world.technician.api("/api/v1/policies/ZQ").is(200);
        world.technician.api("/api/v1/policies/QQ").is(404);
        var tissue = Tissue.frozen(world);
        world.coordinator
                .post("/holds", "codes", tissue.tumour(), "reason", "INSPECTION")
                .is(303);
        world.coordinator.api("/api/v1/holds").is(200);
        var may = "/api/v1/tubes/" + tissue.tumour() + "/may-leave";
        assertThat(world.technician.api(may + "?purpose=REANALYSIS").is(200).body())
                .contains("TUBE_HELD");
        world.biobank.api(may).is(404);
    }

    private void deviations() {
        var tissue = Tissue.frozen(world);
        tissue.received(tissue.sent()).is(200);
        var raise = "{\"code\":\"%s\",\"words\":\"the lid was open\"}";
        world.laboratory.api("/api/v1/deviations", raise.formatted("NOTHING")).is(422);
        var deviation = world.laboratory
                .api("/api/v1/deviations", raise.formatted(tissue.tumour()))
                .is(200)
                .json("deviation");
        var at = "/api/v1/deviations/" + deviation;
        var words = "{\"words\":\"%s\"}".formatted("x".repeat(1_999));
        world.laboratory.api(at + "/assess", "{\"seriousness\":\"AWFUL\"}").is(400);
        world.laboratory
                .api(
                        at + "/assess",
                        "{\"seriousness\":\"MINOR\",\"cause\":\"MATERIAL\",\"effect\":\"USABLE\","
                                + "\"explanation\":\"a worn lid\",\"correction\":\"a new one\"}")
                .is(200);
        var first = planned(at);
        world.laboratory.api(first + "/done", words).is(422);
        world.witness.api(first + "/done", words).is(200);
        world.laboratory
                .api(first + "/check", "{\"finding\":\"EFFECTIVE\",\"words\":\"seen\"}")
                .is(200);
        world.laboratory.api(planned(at) + "/drop", words).is(200);
        var sign = "{\"digest\":\"%s\",\"account\":\"lab\",\"password\":\"%s\"}";
        world.laboratory.api(at + "/sign", sign.formatted("00", World.PASSWORD)).is(422);
        var digest = world.laboratory.api(at).is(200).json("digest");
        world.laboratory.api(at + "/sign", sign.formatted(digest, "wrong")).is(422);
        world.laboratory
                .api(at + "/sign", sign.formatted(digest, World.PASSWORD))
                .is(200);
        world.laboratory.api(at + "/reopen", words).is(200);
        removed(tissue);
    }

    /** @return the address of the action, which is the last */
    private String planned(String deviation) {
        var person = Pattern.compile("\"person\":\"([^\"]*)\",\"name\":\"[^\"]*" + World.WITNESS)
                .matcher(world.laboratory
                        .api("/api/v1/deviations/choices")
                        .is(200)
                        .body());
        assertThat(person.find()).isTrue();
        var plan = "{\"kind\":\"CORRECTIVE\",\"words\":\"a\",\"responsible\":\"%s\",\"due\":\"%s\",\"checkOn\":\"%s\"}";
        world.laboratory
                .api(deviation + "/actions", plan.formatted(person.group(1), world.day(0), world.day(0)))
                .is(200);
        var actions = Pattern.compile("\"id\":\"([^\"]*)\",\"kind\"")
                .matcher(world.laboratory.api(deviation).is(200).body())
                .results()
                .map(m -> m.group(1))
                .toList();
        return deviation + "/actions/" + actions.getLast();
    }

    private void removed(Tissue tissue) {
        var words = "Mr Yamada says that the lid was open";
        var raised = world.coordinator
                .api("/api/v1/deviations", "{\"code\":\"%s\",\"words\":\"%s\"}".formatted(tissue.caseCode(), words))
                .is(200)
                .json("deviation");
        var digest = Words.of(UUID.fromString(raised), words).digest();
        var at = "/api/v1/texts/" + raised + "-" + digest + "/removal";
        world.coordinator.api(at, "{\"reason\":\"NAMES_PERSON\"}").is(200);
        world.coordinator.api(at, "{\"reason\":\"NAMES_PERSON\"}").is(422);
    }

    private void printed() {
        try (var printer = TestPrinter.ready().with(Wrong.CUT_IN_MID_LABEL)) {
            var settings = "\"name\":\"\",\"host\":\"127.0.0.1\",\"port\":%d,\"dotsPerMm\":12,\"stock\":\"BOX_LABEL\""
                    .formatted(printer.port());
            world.biobank
                    .api("/api/v1/printers", "{\"code\":\"B-1\"," + settings + "}")
                    .is(200);
            world.biobank
                    .api("/api/v1/prints", "{\"printer\":\"B-1\",\"codes\":[\"" + world.biobankBox + "\"]}")
                    .is(200);
            printer.until("it is in doubt", () -> prints().body().contains("PERHAPS_PRINTED"));
            var at = "/api/v1/prints/" + prints().body().replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
            printer.with(Wrong.PAUSED);
            world.biobank
                    .api(at + "/decision", "{\"word\":\"SEND_AGAIN\",\"reason\":\"NOT_PRINTED\"}")
                    .is(200);
            world.biobank.api(at + "/cancellation", "{}").is(200);
            world.biobank
                    .api("/api/v1/printers/B-1", "{" + settings + ",\"retired\":true}")
                    .is(200);
            world.biobank.api("/api/v1/printers?limit=1").is(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void processed() {
        var tissue = Tissue.frozen(world);
        var draw = "{\"tube\":\"%s\",\"taken\":%s,\"emptied\":false}";
        var derived =
                "{\"preparation\":\"DERIVATIVE\",\"material\":\"DNA\",\"procedure\":\"dna-extraction\",\"kit\":\"K-1\","
                        + "\"draws\":[%s],\"children\":[{\"parent\":\"%s\"}]}";
        world.technician
                .api("/api/v1/processings", derived.formatted(draw.formatted("NO-SUCH-TUBE", "5"), "NO-SUCH-TUBE"))
                .is(422);
        world.technician
                .api("/api/v1/measurements", measurement(tissue.tumour(), "MASS", "40", "BALANCE"))
                .is(200);
        world.technician
                .api("/api/v1/measurements", measurement(tissue.tumour(), "MASS", "-4", "BALANCE"))
                .is(422);
        world.technician
                .api("/api/v1/measurements", measurement(tissue.tumour(), "TUMOUR_CONTENT", "70", "HE_SECTION"))
                .is(422);
        world.technician
                .api("/api/v1/thaws", "{\"tube\":\"%s\",\"reason\":\"MEASUREMENT\"}".formatted(tissue.tumour()))
                .is(200);
        var list = world.technician
                .api(
                        "/api/v1/worklists",
                        "{\"material\":\"DNA\",\"procedure\":\"dna-extraction\",\"tubes\":[\"%s\"]}"
                                .formatted(tissue.tumour()))
                .is(200)
                .json("worklist");
        world.technician
                .api("/api/v1/worklists/" + list + "/picks", "{\"tube\":\"%s\"}".formatted(tissue.tumour()))
                .is(200);
        world.technician.api("/api/v1/worklists/" + list).is(200);
        var made = world.technician
                .api("/api/v1/processings", derived.formatted(draw.formatted(tissue.tumour(), "12.5"), tissue.tumour()))
                .is(200);
        world.technician.api("/api/v1/tubes/" + tissue.tumour() + "/content").is(200);
        world.technician
                .api("/api/v1/processings/" + made.json("processing") + "/undo", "{}")
                .is(200);
    }

    private void kits() {
        var wanted = "{\"protocol\":\"%s\",\"project\":\"WG\",\"kits\":3,\"bestBefore\":\"2099-01-01\",\"place\":\"A\","
                + "\"tubes\":[{\"line\":\"normal\",\"material\":\"BLOOD\",\"count\":1},"
                + "{\"line\":\"tumour\",\"material\":\"TUMOUR_TISSUE\",\"count\":2}]}";
        world.technician.api("/api/v1/kits", wanted.formatted("no-such")).is(422);
        world.technician
                .api("/api/v1/kits", wanted.formatted("tumour-normal-pair"))
                .is(200);
        var first = new Item(ItemKind.KIT, "TKH", 1).next().orElseThrow();
        var second = new Item(ItemKind.KIT, "TKH", first.serial() + 1).next().orElseThrow();
        var code = first.code().orElseThrow();
        var other = second.code().orElseThrow();
        world.technician.api("/api/v1/kits?only=READY").is(200);
        world.technician.api("/api/v1/kits/" + code).is(200);
        var link = "{\"caseCode\":\"%s\",\"asked\":false}";
        var owner = Tissue.frozen(world).caseCode();
        world.technician.api("/api/v1/cases/" + owner + "/clamping", "").is(200);
        world.technician
                .api("/api/v1/kits/" + code + "/link", link.formatted(owner))
                .is(200);
        world.technician
                .api("/api/v1/kits/" + code + "/link", link.formatted("NO-CASE"))
                .is(422);
        world.technician
                .api("/api/v1/kits/" + other + "/tubes-out", "{\"tube\":\"NONE\",\"reason\":\"BROKEN\"}")
                .is(422);
        var body = world.technician.api("/api/v1/kits/" + other).is(200).body();
        var tube = Pattern.compile("WG[A-Z0-9]+")
                .matcher(body)
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        world.technician
                .api("/api/v1/kits/" + other + "/tubes-out", "{\"tube\":\"%s\",\"reason\":\"BROKEN\"}".formatted(tube))
                .is(200);
        world.technician
                .api("/api/v1/kits/" + other + "/retirement", "{\"reason\":\"LOST\"}")
                .is(200);
    }

    private void procedures() {
        world.technician.api("/api/v1/procedures").is(200);
        world.technician
                .api("/api/v1/procedures/fresh-frozen-tissue/versions/3")
                .is(200);
        world.technician
                .api("/api/v1/procedures/fresh-frozen-tissue/versions/99")
                .is(404);
        world.biobank.api("/api/v1/procedures/fresh-frozen-tissue/trained").is(200);
        world.technician.api("/api/v1/procedures/fresh-frozen-tissue/trained").is(403);
    }

    private static String measurement(String tube, String analyte, String value, String method) {
        return "{\"values\":[{\"tube\":\"%s\",\"analyte\":\"%s\",\"value\":%s,\"method\":\"%s\"}]}"
                .formatted(tube, analyte, value, method);
    }

    private Answer prints() {
        return world.biobank.api("/api/v1/printers/B-1/prints").is(200);
    }

    private void readings() {
        world.technician.api("/api/v1/tubes?limit=1").is(200);
        world.technician.api("/api/v1/cases?limit=1").is(200);
        world.technician.api("/api/v1/deviations").is(200);
        world.technician.api("/api/v1/deviations?after=nonsense").is(400);
        world.technician
                .api("/api/v1/deviations?state=ALL&class=NONE&sort=SERIOUSNESS&overdue=false")
                .is(200);
        world.technician.api("/api/v1/deviations?class=AWFUL").is(400);
        var site =
                world.app.bean(Sites.class).byCode(World.HOSPITAL).orElseThrow().id();
        var found =
                new OpenDeviation(UUID.randomUUID(), "late-freezing", "donor", UUID.randomUUID(), UUID.randomUUID());
        var now = world.clock.instant();
        world.app.bean(OpeningDeviation.class).run(found, Actor.system(site), UUID.randomUUID(), now, now);
        var deviation = world.technician.api("/api/v1/deviations").is(200).json("id");
        world.technician.api("/api/v1/deviations/" + deviation).is(200);
        world.technician.api("/api/v1/deviations/" + UUID.randomUUID()).is(404);
        world.technician.api("/api/v1/tubes?material=BLOOD&sort=CODE").is(200);
        world.technician
                .api("/api/v1/tubes?material=BLOOD,DNA&usable=true&sort=PLACE&limit=1")
                .is(200);
        var hospital =
                world.app.bean(Sites.class).byCode(World.HOSPITAL).orElseThrow().id();
        var kept = new SavedSearch(UUID.randomUUID(), hospital, UUID.randomUUID(), "Blood", true, "material=BLOOD");
        world.app.bean(SavedSearches.class).save(kept, world.pass(Duration.ofSeconds(1)));
        world.technician.api("/api/v1/searches").is(200);
        world.technician.api("/api/v1/searches/" + kept.id()).is(200);
        world.technician.api("/api/v1/searches/" + new UUID(1, 2)).is(404);
    }

    private void refusals() {
        world.technician.api("/api/v1/tubes/WGTKH26777777T01A").is(404);
        world.technician.api("/api/v1/tubes?after=nonsense").is(400);
        world.technician.api("/api/v1/puts", "{}").is(400);
        world.technician.api("/api/v1/puts", "{\"puts\":[]}");
        world.coordinator.api("/api/v1/cases", Tissue.opening("99999999")).is(422);
        world.laboratory.api("/api/v1/cases", Tissue.opening("1")).is(403);
        world.technician
                .apiRaw("/api/v1/hl7", "application/hl7-v2", new byte[] {1, 2, 3})
                .is(403);
        world.coordinator
                .apiRaw("/api/v1/hl7", "application/hl7-v2", new byte[] {1, 2, 3})
                .is(422);
    }
}
