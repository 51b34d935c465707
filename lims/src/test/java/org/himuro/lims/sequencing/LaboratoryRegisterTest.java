package org.himuro.lims.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.laboratory.Laboratories;
import org.himuro.lims.laboratory.LaboratoryRegister;
import org.himuro.lims.laboratory.LaboratoryWork;
import org.himuro.lims.laboratory.RecordCertificate;
import org.himuro.lims.laboratory.RevokeCertificate;
import org.himuro.lims.laboratory.Scheme;
import org.himuro.lims.laboratory.application.RecordingCertificate;
import org.himuro.lims.laboratory.application.RemindingExpiry;
import org.himuro.lims.laboratory.application.RevokingCertificate;
import org.himuro.lims.laboratory.application.TellingExpiry;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.ledger.application.Outbox;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shipping.LineState;
import org.himuro.lims.shipping.ManifestEvent.AnsweredLine;
import org.himuro.lims.shipping.ManifestEvent.LinesAnswered;
import org.himuro.lims.shipping.ManifestEvent.LinesPacked;
import org.himuro.lims.shipping.ManifestEvent.ManifestOpened;
import org.himuro.lims.shipping.ManifestEvent.PackedLine;
import org.himuro.lims.shipping.Manifests;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.TransportClass;
import org.himuro.lims.shipping.TubeCondition;
import org.himuro.lims.specimen.ParcelEvent.ParcelArrived;
import org.himuro.lims.specimen.ParcelEvent.ParcelClosed;
import org.himuro.lims.specimen.ParcelEvent.ParcelOpened;
import org.himuro.lims.specimen.Parcels;
import org.himuro.lims.task.Notice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The register of laboratories over HTTP and in the database: who sees what, what is announced, and where orders go. */
@Tag("Q1")
@Tag("database")
class LaboratoryRegisterTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String PASSED = """
            {"summary":{"fastp_version":"0.23.4","before_filtering":{"total_reads":2400000000,"total_bases":480000000000,\
            "q20_bases":470000000000,"q30_bases":440000000000,"q20_rate":0.979,"q30_rate":0.9166,"gc_content":0.41}},\
            "duplication":{"rate":0.11},"command":"fastp"}""";
    private static SequencingDesk desk;

    @BeforeAll
    static void start() throws Exception {
        desk = SequencingDesk.open();
    }

    @AfterAll
    static void stop() {
        if (desk != null) {
            desk.close();
        }
    }

    private static HttpResponse<String> kept(String form, Map<String, String> fields) throws Exception {
        return desk.coordinator.post("/laboratories/LAB/" + form, fields);
    }

    private static long count(String sql, Object... values) {
        return desk.bean(Queries.class)
                .query(sql, List.of(values), row -> row.getLong(1))
                .getFirst();
    }

    private static UUID site(String code) {
        return desk.bean(Sites.class).byCode(code).orElseThrow().id();
    }

    @Test
    void what_the_register_keeps_stands_on_the_page_and_prices_are_for_those_who_order() throws Exception {
        assertThat(kept("capacity", Map.of("capacity-WGS_TUMOUR", "40", "capacity-RNA_SEQ", ""))
                        .statusCode())
                .isEqualTo(303);
        assertThat(kept("prices", Map.of("price-WGS_TUMOUR", "98000.50", "currency", "JPY"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(kept("hours", Map.of("closed", "SUNDAY", "receipt-from", "09:00", "receipt-to", "17:30"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(kept(
                                "instruments",
                                Map.of("maker", "M", "model", "N", "serial", "S-77", "service-from", "2026-01-01"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(kept("contacts", Map.of("person", "Kyoko Himitsu", "duty", "QUALITY", "mail", "k@lab.example"))
                        .statusCode())
                .isEqualTo(303);
        var page = desk.coordinator.get("/laboratories/LAB").body();
        assertThat(page).contains("S-77", "98,000.50 JPY", "Kyoko Himitsu", "17:30");
        var own = desk.laboratory.get("/laboratories/LAB").body();
        assertThat(own).contains("S-77", "Kyoko Himitsu").doesNotContain("98,000");
        assertThat(count("select count(*) from fact where body like '%Himitsu%' or body like '%lab.example%'"))
                .isZero();
        assertThat(count("select count(*) from act where answer like '%Himitsu%'"))
                .isZero();
        var saturday = LocalDate.of(2026, 12, 5);
        var laboratory = desk.bean(LaboratoryRegister.class).at(site("LAB"));
        assertThat(laboratory.closedOn(saturday)).isFalse();
        assertThat(laboratory.closedOn(saturday.plusDays(1))).isTrue();
        var wrong = kept("hours", Map.of("receipt-from", "18:00", "receipt-to", "9", "closed", "NODAY"));
        assertThat(wrong.statusCode()).isEqualTo(422);
    }

    @Test
    void a_certificates_paper_is_kept_once_and_shown_to_those_who_may() throws Exception {
        var act = desk.id().toString();
        var paper = "%PDF-1.4 paper";
        for (int i = 0; i < 2; i++) {
            assertThat(upload(act, paper).statusCode()).isEqualTo(303);
        }
        assertThat(count("select count(*) from fact where type='CertificateDocumented'"))
                .isEqualTo(1);
        var file = desk.bean(LaboratoryRegister.class)
                .at(site("LAB"))
                .certificate("R-1")
                .flatMap(c -> c.document())
                .orElseThrow()
                .file();
        var shown = desk.laboratory.get("/laboratories/LAB/documents/" + file);
        assertThat(shown.body()).isEqualTo(paper);
        assertThat(shown.headers().firstValue("content-type")).hasValue("application/pdf");
        assertThat(desk.otherLaboratory
                        .get("/laboratories/LAB/documents/" + file)
                        .statusCode())
                .isEqualTo(404);
        assertThat(upload(desk.id().toString(), "MZ no paper").statusCode()).isEqualTo(422);
    }

    private static HttpResponse<String> upload(String act, String content) throws Exception {
        return desk.coordinator.upload(
                "/laboratories/LAB/documents",
                Map.of("number", "R-1", "act", act),
                Map.of("Accept", "text/html"),
                true,
                content);
    }

    @Test
    void a_laboratory_sees_its_own_page_and_another_as_little_as_none() throws Exception {
        for (var path : List.of("", "/scorecard", "/scorecard.csv")) {
            assertThat(desk.laboratory.get("/laboratories/LAB" + path).statusCode())
                    .isEqualTo(200);
            var foreign = desk.otherLaboratory.get("/laboratories/LAB" + path);
            var absent = desk.otherLaboratory.get("/laboratories/XXX" + path);
            assertThat(foreign.statusCode()).isEqualTo(404);
            assertThat(foreign.body().replace("LAB", "XXX").replaceAll("\"[^\"]{20,}\"|[A-Z2-9]{4}-[A-Z2-9]{4}", ""))
                    .isEqualTo(absent.body().replaceAll("\"[^\"]{20,}\"|[A-Z2-9]{4}-[A-Z2-9]{4}", ""));
        }
        assertThat(desk.otherLaboratory.get("/laboratories").statusCode()).isEqualTo(403);
        assertThat(desk.otherLaboratory.get("/orders/routing").statusCode()).isEqualTo(403);
        assertThat(desk.coordinator.get("/orders/routing?orders=3").body()).contains("LA2");
    }

    @Test
    void an_order_is_proposed_to_who_may_take_it_and_refused_outside_the_accredited_scope() throws Exception {
        var tube = desk.pair().getFirst();
        var form = desk.coordinator.get("/orders/new?for=" + tube).body();
        assertThat(form).containsPattern("name=\"laboratory\" value=\"LAB\" checked");
        assertThat(form).containsPattern("name=\"laboratory\" value=\"LA2\" disabled");
        var site = site("LAB");
        var day = LocalDate.now(TOKYO);
        var now = Instant.now();
        var blood = new RecordCertificate(
                site,
                Scheme.ISO_15189,
                "JAB",
                "R-1",
                "GENOME",
                day.minusYears(1),
                day.plusYears(1),
                List.of(),
                List.of(org.himuro.lims.specimen.Material.BLOOD));
        var recording = desk.bean(RecordingCertificate.class);
        SequencingDesk.done(recording.run(blood, desk.hospital, desk.id(), now, now));
        try {
            var refused = desk.coordinator.post(
                    "/orders", Map.of("tube", tube, "assay", "WGS_T120", "method", "STANDARD", "laboratory", "LAB"));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("himuro.shipping.accreditation=stop");
            assertThat(desk.coordinator.get("/orders/new?for=" + tube).body())
                    .containsPattern("name=\"laboratory\" value=\"LAB\" disabled");
        } finally {
            var whole = new RecordCertificate(
                    site, Scheme.ISO_15189, "JAB", "R-1", "GENOME", day.minusYears(1), day.plusYears(1));
            SequencingDesk.done(recording.run(whole, desk.hospital, desk.id(), now, now));
        }
    }

    @Test
    void an_end_is_announced_once_by_however_many_nodes_and_told_to_laboratory_and_register() throws Exception {
        var site = site("LA2");
        var now = Instant.now();
        var day = LocalDate.ofInstant(now, TOKYO);
        var certificate =
                new RecordCertificate(site, Scheme.CLIA, "CMS", "END-1", "GENOME", day.minusYears(1), day.plusDays(29));
        SequencingDesk.done(desk.bean(RecordingCertificate.class).run(certificate, desk.hospital, desk.id(), now, now));
        var reminding = desk.bean(RemindingExpiry.class);
        together(4, () -> reminding.run(now));
        var facts = "select count(*) from fact where type='ExpiryReminded' and body like '%END-1%'";
        assertThat(count(facts)).isEqualTo(1);
        reminding.run(now.plus(Duration.ofHours(1)));
        assertThat(count(facts)).isEqualTo(1);
        swept("select count(*) from notice where kind='ACCREDITATION_ENDS' and site=?", 1, site);
        swept(
                "select count(*) from notice where kind='ACCREDITATION_ENDS' and subject=? and site=?",
                1,
                site,
                desk.hospital.site());
        reminding.run(now.plus(Duration.ofDays(24)));
        assertThat(count(facts)).isEqualTo(2);
        assertThat(count("select count(*) from laboratory_reminder where number='END-1' and days in (30, 7)"))
                .isEqualTo(2);
        assertThat(toldAgain(site)).hasSizeGreaterThanOrEqualTo(2);
        var revoke = new RevokeCertificate(site, "END-1", day.minusDays(200), "GIVEN_UP");
        SequencingDesk.done(desk.bean(RevokingCertificate.class).run(revoke, desk.hospital, desk.id(), now, now));
        assertThat(toldAgain(site)).as("an end that is none by now").isEmpty();
    }

    /** What would be told of a laboratory's reminders if they were looked at only now. */
    private static List<Notice> toldAgain(UUID site) {
        var told = new ArrayList<Notice>();
        var telling = new TellingExpiry(
                desk.bean(Sites.class),
                desk.bean(LaboratoryRegister.class),
                desk.bean(LaboratoryWork.class),
                told::add,
                Instant::now);
        var laboratory = Laboratories.idOf(site);
        desk.bean(Histories.class)
                .of(List.of(laboratory))
                .getOrDefault(laboratory, List.of())
                .forEach(telling::told);
        return told;
    }

    private static void together(int threads, Runnable work) throws InterruptedException {
        var go = new CountDownLatch(1);
        var all = new ArrayList<Thread>();
        for (int i = 0; i < threads; i++) {
            all.add(Thread.ofVirtual().start(() -> {
                try {
                    go.await();
                    work.run();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        go.countDown();
        for (var thread : all) {
            thread.join();
        }
    }

    /** Swept here, or by whoever sweeps meanwhile. */
    private static void swept(String sql, long wanted, Object... values) {
        var outbox = desk.bean(Outbox.class);
        var end = Instant.now().plusSeconds(20);
        while (count(sql, values) < wanted && Instant.now().isBefore(end)) {
            outbox.sweep(Instant.now());
            Thread.onSpinWait();
        }
        assertThat(count(sql, values)).isEqualTo(wanted);
    }

    @Test
    void the_scorecard_says_what_the_facts_say() throws Exception {
        var site = site("LAB");
        var first = desk.order();
        var second = desk.order();
        travelled(site, List.of(first, second));
        for (int i = 0; i < 2; i++) {
            var sent = desk.laboratory.upload(
                    "/orders/" + first + "/qc",
                    Map.of("confirmed", "true"),
                    Map.of("Accept", "text/html"),
                    true,
                    PASSED.replace("0.11", "0.1" + (i + 1)));
            assertThat(sent.statusCode()).isLessThan(400);
        }
        var csv = desk.coordinator
                .get("/laboratories/LAB/scorecard.csv?months=2")
                .body()
                .replace("\"", "");
        var head = List.of(csv.substring(1).lines().findFirst().orElseThrow().split(","));
        var all = csv.lines()
                .filter(l -> l.startsWith("LAB,ALL,"))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        assertThat(number(head, all, "tubes_answered"))
                .isEqualTo(count("select coalesce(sum(json_length(body, '$.lines')),0) from fact"
                        + " where type='LinesAnswered'"));
        assertThat(number(head, all, "tubes_missing"))
                .isEqualTo(count("select count(*) from fact where type='LinesAnswered' and body like '%MISSING%'"));
        assertThat(number(head, all, "tubes_damaged"))
                .isEqualTo(count("select count(*) from fact where type='LinesAnswered' and body like '%DAMAGED%'"));
        assertThat(number(head, all, "top_ups"))
                .isEqualTo(count("select count(*) from (select stream from fact where type='QcJudged'"
                        + " group by stream having count(*)>1) t"));
        var last = "select count(*) from fact f where f.type='QcJudged' and f.seq=(select max(g.seq) from fact g"
                + " where g.stream=f.stream and g.type='QcJudged') and json_unquote(json_extract(f.body,'$.result')) in ";
        assertThat(number(head, all, "accepted")).isEqualTo(count(last + "('PASS','CONDITIONAL')"));
        assertThat(number(head, all, "judged")).isEqualTo(count(last + "('PASS','CONDITIONAL','FAIL')"));
        assertThat(number(head, all, "parcels_expected")).isEqualTo(1);
        assertThat(number(head, all, "parcels_in_time")).isEqualTo(1);
        assertThat(desk.laboratory.get("/laboratories/LAB/scorecard").body()).contains("<polyline");
    }

    private static long number(List<String> head, String[] line, String column) {
        return Long.parseLong(line[head.indexOf(column)]);
    }

    /** A parcel with the tubes of two orders and one more: one arrives whole, one damaged, one is missing. */
    private static void travelled(UUID laboratory, List<String> orders) {
        var now = Instant.now();
        var tubes = new ArrayList<UUID>();
        orders.forEach(order -> tubes.add(desk.current(order).tube()));
        tubes.add(desk.id());
        var parcel = desk.id();
        var manifest = Manifests.KIND.ref(Manifests.idOf(parcel));
        var road = Parcels.KIND.ref(parcel);
        var entries = new ArrayList<Entry>();
        add(entries, road, now, new ParcelOpened("P-SCORE", desk.hospital.site(), laboratory));
        add(entries, manifest, now, new ManifestOpened(parcel, Purpose.SEQUENCING, TransportClass.ULT_80));
        var packed =
                tubes.stream().map(t -> new PackedLine(t, Optional.empty())).toList();
        add(entries, manifest, now, new LinesPacked(packed));
        var tomorrow = LocalDate.now(TOKYO).plusDays(1);
        add(entries, road, now, new ParcelClosed("TRIPLE", "DRY_ICE", java.math.BigDecimal.TEN, "UN3373", tomorrow));
        add(entries, road, now, new ParcelArrived(laboratory, "OK", Optional.empty()));
        add(
                entries,
                manifest,
                now,
                new LinesAnswered(List.of(
                        new AnsweredLine(tubes.get(0), LineState.RECEIVED, Optional.of(TubeCondition.OK)),
                        new AnsweredLine(tubes.get(1), LineState.RECEIVED, Optional.of(TubeCondition.DAMAGED)),
                        new AnsweredLine(tubes.get(2), LineState.MISSING, Optional.empty()))));
        var act = Act.of(desk.id(), "receive-tubes", new SequencingDesk.Nothing(), desk.hospital, now, now);
        SequencingDesk.done(desk.bean(Acts.class)
                .perform(
                        act,
                        SequencingDesk.Nothing.class,
                        reads -> new Decision.Accepted<>(entries, new SequencingDesk.Nothing())));
    }

    private static void add(List<Entry> entries, StreamRef stream, Instant at, Fact fact) {
        entries.add(new Entry(stream, fact, at));
    }
}
