package org.himuro.lims.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.himuro.lims.identity.application.RegisterPerson;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.identity.model.Trail;
import org.himuro.lims.ledger.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A fact of identity and the row it speaks of are written together, or not at all. */
@Tag("R1")
class RegisteringTest {
    private static final Actor BY = Actor.system(SecurityActs.INSTALLATION);
    private static IdentityServer app;

    @BeforeAll
    static void start() {
        app = IdentityServer.start("REAL");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void eight_administrators_register_one_account_at_once_and_one_account_and_one_fact_come_of_it() throws Exception {
        var before = count("select count(*) from fact where type='PersonRegistered'");
        var wanted = new RegisterPerson.Wanted("sato", "佐藤", "ja", "correct horse battery 7");
        Callable<RegisterPerson.Registered> once =
                () -> app.bean(RegisterPerson.class).register(BY, wanted);
        var all = new ArrayList<RegisterPerson.Registered>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(once, once, once, once, once, once, once, once))) {
                all.add(done.get());
            }
        }
        assertThat(all).filteredOn(r -> r.person().isPresent()).hasSize(1);
        assertThat(all)
                .filteredOn(r -> r.person().isEmpty())
                .allSatisfy(r -> assertThat(r.reasons()).extracting("code").containsExactly("ACCOUNT_TAKEN"));
        assertThat(count("select count(*) from person where account='sato'")).isEqualTo(1);
        assertThat(count("select count(*) from fact where type='PersonRegistered'"))
                .isEqualTo(before + 1);
    }

    @Test
    void where_the_row_cannot_be_written_there_is_no_fact_and_no_answer() throws Exception {
        var acts = app.bean(SecurityActs.class);
        var id = acts.id();
        var event = new SecurityEvent.PersonRegistered(id);
        assertThatThrownBy(() -> acts.ask("register-person", BY, List.of(), Trail.PERSON.ref(id), event, () -> {
                    throw new IllegalStateException("the machine stops here");
                }))
                .hasMessage("the machine stops here");
        var hex = id.toString().replace("-", "");
        assertThat(count("select count(*) from fact where stream=unhex('" + hex + "')"))
                .isZero();
        assertThat(count("select count(*) from person_trail where id=unhex('" + hex + "')"))
                .isZero();
    }

    private static int count(String sql) throws SQLException {
        try (var connection = app.databases.connectMigrate();
                var rows = connection.prepareStatement(sql).executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
