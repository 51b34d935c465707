package org.himuro.lims.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Vault.Known;
import org.himuro.lims.identity.Vault.Person;
import org.himuro.lims.identity.application.VaultSweep;
import org.himuro.lims.shared.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R1")
@Tag("H3")
class VaultTest {
    private static final String PASSWORD = "cold enough 2026";
    private static IdentityServer app;
    private static Vault vault;
    private static UUID site;

    @BeforeAll
    static void start() {
        app = IdentityServer.start("DEMO");
        vault = app.bean(Vault.class);
        site = World.site(app, "VAULT-HOSPITAL", Sites.Category.HOSPITAL, true);
        World.person(app, "coordinator", PASSWORD, site, Role.COORDINATOR);
        World.person(app, "ethics", PASSWORD, site, Role.ETHICS);
        World.person(app, "technician", PASSWORD, site, Role.TECHNICIAN);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static UUID id() {
        return app.bean(Ids.class).next();
    }

    private static Person person(String number, LocalDate birth) {
        return new Person(
                site, number, Optional.of("冷泉 志保"), Optional.of("レイゼイ シホ"), Optional.of(birth), Optional.of("F"));
    }

    @Test
    void a_second_arrival_of_the_same_person_finds_the_same_donor() {
        var donor = id();
        var birth = LocalDate.of(1961, 3, 4);
        assertThat(vault.link(person("100", birth), donor, id())).isEqualTo(new Known.Linked(donor, true));
        assertThat(vault.link(person("１００", birth), id(), id())).isEqualTo(new Known.Linked(donor, false));
        assertThat(vault.donorOf(site, "100")).contains(donor);
    }

    @Test
    void another_birth_date_is_held_and_not_merged() {
        var donor = id();
        vault.link(person("200", LocalDate.of(1950, 1, 2)), donor, id());
        var second = vault.link(person("200", LocalDate.of(1950, 2, 1)), id(), id());
        assertThat(second).isInstanceOfSatisfying(Known.Held.class, held -> {
            assertThat(held.donor()).isEqualTo(donor);
            assertThat(held.differences())
                    .containsExactly(new Vault.Difference("birthDate", "1950-01-02", "1950-02-01"));
        });
        assertThat(vault.personOf(donor).flatMap(Person::birthDate)).contains(LocalDate.of(1950, 1, 2));
        assertThat(vault.held(donor))
                .singleElement()
                .extracting(Person::birthDate)
                .isEqualTo(Optional.of(LocalDate.of(1950, 2, 1)));
    }

    @Test
    void forgetting_the_link_leaves_nothing_to_resolve() {
        var donor = id();
        vault.link(person("300", LocalDate.of(1970, 5, 6)), donor, id());
        vault.forget(donor);
        assertThat(vault.personOf(donor)).isEmpty();
        assertThat(vault.donorOf(site, "300")).isEmpty();
    }

    @Test
    void no_name_and_no_number_stands_readable_in_the_vaults_tables() throws SQLException {
        vault.link(person("987654321", LocalDate.of(1980, 1, 1)), id(), id());
        vault.keep("HL7", "PID|||987654321||冷泉^志保".getBytes(StandardCharsets.UTF_8), id());
        try (var connection = app.databases.connectVault();
                var statement = connection.createStatement()) {
            for (var table : new String[] {"linked_person", "held_person", "raw_message"}) {
                try (var rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            var text = new String(
                                    Optional.ofNullable(rows.getBytes(i)).orElse(new byte[0]), StandardCharsets.UTF_8);
                            assertThat(text).doesNotContain("冷泉").doesNotContain("987654321");
                        }
                    }
                }
            }
        }
    }

    @Test
    void a_raw_message_comes_back_byte_for_byte() {
        var raw = "MSH|^~\\&|\u001b$B;3ED\u001b(B".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(vault.kept(vault.keep("HL7", raw, id())).orElseThrow()).isEqualTo(raw);
    }

    @Test
    void what_a_refused_act_left_behind_is_swept_after_a_day() throws SQLException {
        var donor = id();
        vault.link(person("400", LocalDate.of(1990, 1, 1)), donor, id());
        app.bean(VaultSweep.class).run();
        assertThat(vault.personOf(donor)).as("not before a day").isPresent();
        try (var connection = app.databases.connectVault();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update linked_act set linked_at = linked_at - interval 2 day");
        }
        app.bean(VaultSweep.class).run();
        assertThat(vault.personOf(donor)).isEmpty();
    }

    @Test
    void the_applications_account_cannot_see_the_vault() throws SQLException {
        try (var connection = app.databases.connectApp();
                var statement = connection.createStatement()) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> statement.executeQuery(
                            "select * from " + app.databases.vault().schema() + ".linked_person")))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void resolving_asks_for_a_reason_and_a_second_person_and_leaves_a_fact() throws SQLException {
        var donor = id();
        vault.link(person("500", LocalDate.of(1955, 7, 8)), donor, id());
        var browser = new Browser(app.server.getURI());
        browser.signIn("coordinator", PASSWORD);
        browser.get("/identity/resolve");
        var asked = Map.of("direction", "TO_RESEARCH_ID", "number", "500");
        var refused = browser.post("/identity/resolve", asked);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).doesNotContain("冷泉").doesNotContain(donor.toString());
        var withSecond = new java.util.HashMap<>(asked);
        withSecond.putAll(Map.of("reason", "RECONTACT", "secondAccount", "technician", "secondPassword", PASSWORD));
        assertThat(browser.post("/identity/resolve", withSecond).statusCode())
                .as("a technician is no second person")
                .isEqualTo(422);
        withSecond.put("secondAccount", "ethics");
        var shown = browser.post("/identity/resolve", withSecond);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("冷泉 志保").contains(donor.toString());
        assertThat(shown.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(facts("IdentityResolved"))
                .contains(donor.toString())
                .doesNotContain("冷泉")
                .doesNotContain("500\"");
    }

    private static String facts(String type) throws SQLException {
        try (var connection = app.databases.connectApp();
                var statement =
                        connection.prepareStatement("select body from fact where type=? order by recorded_at")) {
            statement.setString(1, type);
            var bodies = new StringBuilder();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    bodies.append(rows.getString(1)).append('\n');
                }
            }
            return bodies.toString();
        }
    }
}
