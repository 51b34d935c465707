package org.himuro.lims.storage;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.application.GrantRole;
import org.himuro.lims.identity.application.RegisterPerson;
import org.himuro.lims.identity.application.RegisterSite;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.database.Databases;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.CaseEvent.CaseOpened;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.storage.application.RegisteringContainers;
import org.himuro.lims.storage.application.RegisteringNewTubes;
import org.himuro.lims.testing.TestDatabase;
import org.himuro.lims.testing.TestServer;

/** An application on a real database, with a case and as many boxes and tubes as a test asks for. */
final class Scene implements AutoCloseable {
    final EmbeddedServer server;
    final Actor technician;
    final Actor stranger;
    final ApplicationContext context;
    final Ids ids;
    final String run;
    final Databases databases;
    private int boxes;

    private Scene(EmbeddedServer server, Databases databases, UUID here, UUID elsewhere) {
        this.databases = databases;
        this.server = server;
        this.context = server.getApplicationContext();
        this.ids = context.getBean(Ids.class);
        this.run = Long.toString(System.nanoTime() % 60_466_176, 36).toUpperCase(java.util.Locale.ROOT);
        this.technician = new Actor(new UUID(0x7001L, 0x8000_0000_0000_0005L), Optional.empty(), here);
        this.stranger = new Actor(new UUID(0x7001L, 0x8000_0000_0000_0006L), Optional.empty(), elsewhere);
    }

    /** A fresh pair of schemas on the server wanted, with the accounts and grants of a real one. */
    static Scene set() {
        return set(TestServer.wanted());
    }

    /** The same on the server given. */
    static Scene set(TestServer kind) {
        var databases = TestDatabase.fresh(kind);
        try (var connection = databases.connectMigrate();
                var insert =
                        connection.prepareStatement("insert into installation (name, value) values ('kind', 'DEMO')")) {
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var properties = TestDatabase.properties(databases);
        properties.put("himuro.web.demo", true);
        var server = ApplicationContext.run(EmbeddedServer.class, properties, "test");
        var register = server.getApplicationContext().getBean(RegisterSite.class);
        return new Scene(server, databases, site(register, "NCH"), site(register, "STH"));
    }

    private static UUID site(RegisterSite register, String code) {
        var by = Actor.system(SecurityActs.INSTALLATION);
        register.organisation(by, code, "病院", "Hospital");
        var wanted = new RegisterSite.Wanted(
                code, code, "病院", "Hospital", Sites.Category.HOSPITAL, "JP", "Asia/Tokyo", false, false);
        return register.site(by, wanted).id().orElseThrow();
    }

    /** An account at the technician's site, or at the other one. */
    void person(String account, String password, UUID site, Role... roles) {
        var by = Actor.system(SecurityActs.INSTALLATION);
        var person = bean(RegisterPerson.class)
                .register(by, new RegisterPerson.Wanted(account, "職員 " + account, "ja", password))
                .person()
                .orElseThrow();
        for (var role : roles) {
            bean(GrantRole.class).grant(by, person, site, role);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    DataSource database() {
        return context.getBean(DataSource.class);
    }

    String newCase() {
        var id = ids.next();
        var code = "CASE-" + run + "-" + boxes++;
        append(
                Cases.KIND.ref(id),
                new CaseOpened(code, ids.next(), technician.site(), "WG", CaseKind.SURGERY, "test", 1));
        return code;
    }

    String newBox() {
        return newContainer(ContainerType.BOX, 9, 9, "NONE");
    }

    String newContainer(ContainerType type, int rows, int columns, String temperature) {
        var code = "K-" + run + "-" + boxes++;
        done(bean(RegisteringContainers.class)
                .run(
                        new RegisterContainer(code, type, "", rows, columns, temperature, Optional.empty()),
                        technician,
                        ids.next(),
                        now(),
                        now()));
        return code;
    }

    Outcome<ContainerMade> registered(String code) {
        return bean(RegisteringContainers.class)
                .run(
                        new RegisterContainer(code, ContainerType.BOX, "", 9, 9, "NONE", Optional.empty()),
                        technician,
                        ids.next(),
                        now(),
                        now());
    }

    Outcome<TubesRegistered> registered(RegisterTubes.NewTube tube) {
        return bean(RegisteringNewTubes.class)
                .run(new RegisterTubes(newCase(), Material.BLOOD, List.of(tube)), technician, ids.next(), now(), now());
    }

    List<String> newTubes(int count) {
        var codes = new ArrayList<String>();
        var number = boxes++;
        for (int i = 0; i < count; i++) {
            codes.add("T-" + run + "-" + number + "-" + i);
        }
        newTubes(codes);
        return codes;
    }

    void newTubes(List<String> codes) {
        var tubes = codes.stream().map(RegisterTubes.NewTube::of).toList();
        done(bean(RegisteringNewTubes.class)
                .run(new RegisterTubes(newCase(), Material.BLOOD, tubes), technician, ids.next(), now(), now()));
    }

    /** The bodies of a container's facts of this type, oldest first. */
    List<String> facts(String type, String container) {
        var sql =
                "select f.body from fact f join container c on c.id=f.stream where f.type=? and c.code=? order by f.seq";
        return bean(Queries.class).query(sql, List.of(type, container), row -> row.getString(1));
    }

    Outcome<ContainerMade> append(org.himuro.lims.ledger.StreamRef stream, Fact fact) {
        var act = Act.of(ids.next(), "store-tubes", new ContainerMade(run, 0), technician, now(), now());
        return bean(Acts.class)
                .perform(
                        act,
                        ContainerMade.class,
                        reads -> new Decision.Accepted<>(
                                List.of(new Entry(stream, fact, now())), new ContainerMade(run, 0)));
    }

    static <A extends Record> A done(Outcome<A> outcome) {
        if (outcome instanceof Outcome.Done<A>(var answer, var repeated)) {
            return answer;
        }
        throw new AssertionError("not done: " + outcome);
    }

    static Instant now() {
        return Instant.now();
    }

    @Override
    public void close() {
        server.close();
    }
}
