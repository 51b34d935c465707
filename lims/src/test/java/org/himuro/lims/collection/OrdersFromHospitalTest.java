package org.himuro.lims.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.collection.Workplace.done;
import static org.himuro.lims.collection.Workplace.refused;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.ClearPlan.Why;
import org.himuro.lims.collection.Plan.PlanStep;
import org.himuro.lims.collection.application.ClearingPlan;
import org.himuro.lims.collection.application.OpeningCase;
import org.himuro.lims.collection.application.PlanQueries;
import org.himuro.lims.collection.application.ReceivedOrder;
import org.himuro.lims.collection.application.ReceivingOrder;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.application.GivingConsent;
import org.himuro.lims.identity.Browser;
import org.himuro.lims.identity.IdentityServer;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.Vault;
import org.himuro.lims.identity.World;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Orders come in Japanese, people stay in the vault, and what disagrees waits for somebody. */
@Tag("X3")
@Tag("H3")
class OrdersFromHospitalTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String PASSWORD = "cold enough 2026";
    private static IdentityServer app;
    private static UUID site;
    private static Actor coordinator;

    @BeforeAll
    static void start() {
        app = IdentityServer.start("DEMO");
        site = World.site(app, "NCH");
        coordinator = new Actor(World.person(app, "orders", PASSWORD, site, Role.COORDINATOR), Optional.empty(), site);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static UUID id() {
        return app.bean(Ids.class).next();
    }

    private static String message(String number, String order, String birth, String control) {
        return ("MSH|^~\\&|HIS|総合病院|LIS|BANK|20261120091500||OML^O33^OML_O33|" + order + "|P|2.5||||||~ISO IR87\r"
                + "PID|1||" + number + "^^^H01||冷泉^志保^^^^^L^I~レイゼイ^シホ^^^^^L^P||" + birth + "|F\r"
                + "SPM|1|T1||119303007^組織^99X|||||||||||||20261121093000\r"
                + "ORC|" + control + "|" + order + "|||||||20261120091400\rOBR|1|" + order + "||WGS^全ゲノム^99Z\r");
    }

    private static byte[] japanese(String text) {
        return text.getBytes(Charset.forName("ISO-2022-JP"));
    }

    private static ReceivedOrder.Taken receives(byte[] raw, UUID act) {
        return receives(raw, act, Instant.now());
    }

    private static ReceivedOrder.Taken receives(byte[] raw, UUID act, Instant now) {
        var received = app.bean(ReceivingOrder.class).run(raw, coordinator, TOKYO, act, now, now);
        assertThat(received).isInstanceOf(ReceivedOrder.Taken.class);
        return (ReceivedOrder.Taken) received;
    }

    private static ImportAnswer arrives(String number, String order, String birth) {
        return done(
                receives(japanese(message(number, order, birth, "NW")), id()).outcome());
    }

    private static Plan plan(UUID plan) {
        return app.bean(PlanQueries.class).byId(plan, site).orElseThrow();
    }

    private static Outcome<CaseAnswer> opens(Plan plan) {
        var now = Instant.now();
        done(app.bean(GivingConsent.class)
                .run(
                        new GiveConsent(plan.donor(), "unified-icf", 2, List.of(ConsentScope.WHOLE_GENOME)),
                        coordinator,
                        id(),
                        now,
                        now));
        var command = new OpenCase(plan.donor(), "WG", CaseKind.SURGERY, "fresh-frozen-tissue", Optional.of(plan.id()));
        return app.bean(OpeningCase.class).run(command, coordinator, id(), now, now);
    }

    private static Outcome<PlanAnswer> clears(UUID plan, Why why) {
        var now = Instant.now();
        return app.bean(ClearingPlan.class).run(new ClearPlan(plan, why), coordinator, id(), now, now);
    }

    @Test
    void an_order_in_japanese_becomes_a_plan_and_its_person_is_known_to_the_vault_alone() {
        var answer = arrives("０００１", "A-1", "19610304");
        var plan = plan(answer.plans().getFirst().plan());
        assertThat(plan.step()).isEqualTo(PlanStep.PLANNED);
        assertThat(plan.plannedFor()).contains(Instant.parse("2026-11-21T00:30:00Z"));
        assertThat(app.bean(Vault.class).donorOf(site, "0001")).contains(plan.donor());
        assertThat(app.bean(Vault.class).personOf(plan.donor()).orElseThrow().kanji())
                .contains("冷泉 志保");
        assertThat(done(opens(plan)).code()).startsWith("WG");
        assertThat(plan(plan.id()).step()).isEqualTo(PlanStep.OPENED);
        assertThat(refused(opens(plan))).containsExactly("PLAN_OPENED");
    }

    @Test
    void the_same_message_sent_again_is_one_plan_and_the_same_act_sent_again_is_the_same_answer() {
        var raw = japanese(message("0002", "A-2", "19610304", "NW"));
        var act = id();
        var now = Instant.now();
        var first = done(receives(raw, act, now).outcome());
        var again = receives(raw, act, now).outcome();
        assertThat(again).isEqualTo(new Outcome.Done<>(first, true));
        assertThat(done(receives(raw, id()).outcome())).isEqualTo(first);
    }

    @Test
    void another_birth_date_holds_the_plan_with_the_name_of_the_field_and_no_value() {
        var first = arrives("0003", "A-3", "19610304").plans().getFirst();
        var second = receives(japanese(message("0003", "A-3b", "19610403", "NW")), id());
        assertThat(second.differences()).containsExactly("birthDate");
        var held = done(second.outcome()).plans();
        assertThat(held).extracting(ImportAnswer.Line::step).containsOnly(PlanStep.HELD);
        assertThat(held).extracting(ImportAnswer.Line::orderNumber).containsExactly("A-3", "A-3b");
        var plan = plan(first.plan());
        assertThat(plan.differences()).isEqualTo("birthDate");
        assertThat(refused(opens(plan))).containsExactly("PLAN_HELD");
        assertThat(done(clears(plan.id(), Why.TYPING_ERROR)).step()).isEqualTo(PlanStep.PLANNED);
        assertThat(done(opens(plan)).caseId()).isNotNull();
        assertThat(refused(clears(plan.id(), Why.TYPING_ERROR))).containsExactly("PLAN_OPENED");
    }

    @Test
    void an_order_number_that_comes_with_another_patient_is_held() {
        var plan = arrives("0004", "A-4", "19610304").plans().getFirst();
        assertThat(arrives("0005", "A-4", "19610304").plans().getFirst().step()).isEqualTo(PlanStep.HELD);
        assertThat(plan(plan.plan()).differences()).isEqualTo("patient");
        assertThat(done(clears(plan.plan(), Why.OTHER_PERSON)).step()).isEqualTo(PlanStep.CANCELLED);
        assertThat(refused(opens(plan(plan.plan())))).containsExactly("PLAN_CANCELLED");
    }

    @Test
    void an_order_called_off_by_the_hospital_is_no_plan_any_longer() {
        arrives("0006", "A-6", "19610304");
        var off = done(receives(japanese(message("0006", "A-6", "19610304", "CA")), id())
                .outcome());
        assertThat(off.plans().getFirst().step()).isEqualTo(PlanStep.CANCELLED);
        assertThat(refused(clears(off.plans().getFirst().plan(), Why.TYPING_ERROR)))
                .containsExactly("PLAN_CANCELLED");
    }

    @Test
    void a_message_without_a_number_of_the_order_is_refused_and_says_where() {
        var now = Instant.now();
        var raw = japanese(message("", "中央 病院", "19610304", "NW"));
        var received = app.bean(ReceivingOrder.class).run(raw, coordinator, TOKYO, id(), now, now);
        assertThat(received)
                .isInstanceOfSatisfying(
                        ReceivedOrder.Unusable.class,
                        unusable -> assertThat(unusable.findings())
                                .extracting(f -> f.code() + " " + String.join(",", f.args()))
                                .containsExactly("FIELD_MISSING PID-3", "FIELD_INVALID ORC-2"));
    }

    @Test
    void the_page_takes_pasted_text_and_shows_the_field_and_never_the_person() {
        var browser = new Browser(app.server.getURI());
        browser.signIn("orders", PASSWORD);
        browser.get("/orders-in");
        assertThat(browser.post("/orders-in/text", Map.of("message", message("0007", "A-7", "19610304", "NW")))
                        .body())
                .contains("A-7");
        var held = browser.post("/orders-in/text", Map.of("message", message("0007", "A-7b", "19620304", "NW")));
        assertThat(held.statusCode()).isEqualTo(200);
        assertThat(held.body()).contains("A-7b", "生年月日").doesNotContain("1961", "1962", "冷泉", "レイゼイ", "0007");
        assertThat(browser.get("/cases/new?plan=" + PlanIds.of(site, "A-7")).body())
                .contains("A-7");
    }

    @Test
    void a_message_pasted_and_sent_twice_by_the_same_form_is_answered_the_same() {
        var browser = new Browser(app.server.getURI());
        browser.signIn("orders", PASSWORD);
        browser.get("/orders-in");
        var fields = Map.of(
                "message",
                message("0011", "A-11", "19610304", "NW"),
                "act",
                app.bean(Ids.class).next().toString());
        var first = browser.post("/orders-in/text", fields);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        var second = browser.post("/orders-in/text", fields);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).doesNotContain("同じ番号の別の操作");
    }

    @Test
    void messages_of_a_real_hospital_that_disagree_about_the_birth_date_are_held() throws IOException {
        var folder = System.getProperty("himuro.cases", "");
        assumeFalse(folder.isEmpty(), "himuro.cases is not set");
        var steps = new ArrayList<PlanStep>();
        var differences = new ArrayList<String>();
        try (var files = Files.walk(Path.of(folder, "hl7", "nho-ssmix2", "sampleData"))) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var taken = receives(Files.readAllBytes(file), id());
                differences.addAll(taken.differences());
                done(taken.outcome()).plans().forEach(p -> steps.add(p.step()));
            }
        }
        assertThat(differences).contains("birthDate");
        assertThat(steps).isNotEmpty().containsOnly(PlanStep.HELD);
    }

    private static final class PlanIds {
        static UUID of(UUID site, String order) {
            return org.himuro.lims.collection.model.PlanDecisions.plan(site, order);
        }
    }
}
