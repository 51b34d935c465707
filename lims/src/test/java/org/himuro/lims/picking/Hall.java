package org.himuro.lims.picking;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.application.UndoingAct;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.application.RegisterSite;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.ledger.application.Rebuild;
import org.himuro.lims.picking.application.EndingPicks;
import org.himuro.lims.picking.application.PickIndex;
import org.himuro.lims.picking.application.PickingTubes;
import org.himuro.lims.picking.application.PuttingBack;
import org.himuro.lims.picking.application.RequestingPicks;
import org.himuro.lims.picking.application.Scanned;
import org.himuro.lims.platform.database.Databases;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.CaseEvent.CaseOpened;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.storage.BuildUnit;
import org.himuro.lims.storage.RegisterTubes;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.Stored;
import org.himuro.lims.storage.application.BuildingUnit;
import org.himuro.lims.storage.application.RegisteringNewTubes;
import org.himuro.lims.storage.application.StoringTubes;
import org.himuro.lims.testing.TestDatabase;
import org.himuro.lims.testing.TestServer;

/** Freezers on a real database, with as many tubes in them as a test asks for. */
final class Hall implements AutoCloseable {
    final ApplicationContext context;
    final Actor technician;
    final Actor colleague;
    final Actor stranger;
    /** Of the tubes that were made last: each time another's. */
    UUID donor;

    private final EmbeddedServer server;
    private final Databases databases;
    private final Ids ids;
    private final String run;
    private int made;

    private Hall(EmbeddedServer server, Databases databases, UUID here, UUID elsewhere) {
        this.server = server;
        this.databases = databases;
        this.context = server.getApplicationContext();
        this.ids = context.getBean(Ids.class);
        this.run = Long.toString(System.nanoTime() % 60_466_176, 36).toUpperCase(Locale.ROOT);
        this.technician = person(5, here);
        this.colleague = person(6, here);
        this.stranger = person(7, elsewhere);
        this.donor = ids.next();
    }

    private static Actor person(int number, UUID site) {
        return new Actor(new UUID(0x7001L, 0x8000_0000_0000_0000L + number), Optional.empty(), site);
    }

    static Hall open(TestServer kind) {
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
        return new Hall(server, databases, site(register, "NCH"), site(register, "STH"));
    }

    private static UUID site(RegisterSite register, String code) {
        var by = Actor.system(SecurityActs.INSTALLATION);
        register.organisation(by, code, "病院", "Hospital");
        var wanted = new RegisterSite.Wanted(
                code, code, "病院", "Hospital", Sites.Category.HOSPITAL, "JP", "Asia/Tokyo", false, false);
        return register.site(by, wanted).id().orElseThrow();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Codes of the boxes of a new freezer, 9 x 9 each. */
    List<String> freezer(int boxes) {
        var shape = new BuildUnit.Shape(ContainerType.FREEZER, "ULT_80", 1, 1, 1, boxes, 9, 9);
        var unit = done(bean(BuildingUnit.class)
                        .run(new BuildUnit("F", Optional.empty(), shape), technician, act(), now(), now()))
                .code();
        return strings(
                "select b.code from container b join container r on r.id = b.parent join container s on s.id = r.parent"
                        + " join container u on u.id = s.parent where u.code = '" + unit + "' order by b.code");
    }

    /** New bloods in the first positions of a box. */
    List<String> tubes(int count, String box) {
        var codes = new ArrayList<String>();
        var number = made++;
        donor = ids.next();
        for (int i = 0; i < count; i++) {
            codes.add("T-" + run + "-" + number + "-" + i);
        }
        var id = ids.next();
        var code = "CASE-" + run + "-" + number;
        append(Cases.KIND.ref(id), new CaseOpened(code, donor, technician.site(), "WG", CaseKind.SURGERY, "test", 1));
        done(bean(RegisteringNewTubes.class)
                .run(
                        new RegisterTubes(
                                code,
                                Material.BLOOD,
                                codes.stream().map(RegisterTubes.NewTube::of).toList()),
                        technician,
                        act(),
                        now(),
                        now()));
        var puts = new ArrayList<StoreTubes.Put>();
        for (int i = 0; i < count; i++) {
            puts.add(new StoreTubes.Put(codes.get(i), box, cell(i)));
        }
        done(bean(StoringTubes.class).run(new StoreTubes(puts), technician, act(), now(), now()));
        return codes;
    }

    static String cell(int number) {
        return "%c%02d".formatted('A' + number / 9, number % 9 + 1);
    }

    void append(StreamRef stream, Fact fact) {
        var answer = new PickAnswer(run, 0, 0, 0, List.of());
        var act = Act.of(ids.next(), "store-tubes", answer, technician, now(), now());
        done(bean(Acts.class)
                .perform(
                        act,
                        PickAnswer.class,
                        reads -> new Decision.Accepted<>(List.of(new Entry(stream, fact, now())), answer)));
    }

    Outcome<PickAnswer> request(Actor by, PickPurpose purpose, List<String> tubes) {
        return bean(RequestingPicks.class)
                .run(new RequestPick(purpose, Optional.empty(), tubes), by, act(), now(), now());
    }

    String requested(List<String> tubes) {
        return done(request(technician, PickPurpose.OTHER, tubes)).pick();
    }

    Outcome<PickAnswer> pick(Actor by, UUID act, String pick, String tube) {
        return bean(PickingTubes.class).pick(new PickTube(pick, tube), by, act, now(), now());
    }

    PickAnswer picked(String pick, String tube) {
        return done(pick(technician, act(), pick, tube));
    }

    Outcome<PickAnswer> notThere(String pick, String tube) {
        return bean(PickingTubes.class).notInPlace(new ReportNotInPlace(pick, tube), technician, act(), now(), now());
    }

    Outcome<Stored> back(Actor by, UUID act, String pick, String tube, Optional<Scanned.Position> to) {
        return bean(PuttingBack.class).run(new PuttingBack.Put(pick, tube, to), by, act, now(), now());
    }

    Outcome<Stored> store(Actor by, UUID act, String tube, String box, String cell) {
        return bean(StoringTubes.class).run(StoreTubes.one(tube, box, cell), by, act, now(), now());
    }

    Outcome<?> undo(Actor by, UUID act) {
        return undo(by, act(), act);
    }

    Outcome<?> undo(Actor by, UUID act, UUID undone) {
        return bean(UndoingAct.class).run(new org.himuro.lims.collection.UndoAct(undone), by, act, now(), now());
    }

    Outcome<PickAnswer> end(String pick, EndPick.How how) {
        return bean(EndingPicks.class).run(new EndPick(pick, how), technician, act(), now(), now());
    }

    Pick read(String pick) {
        return bean(PickIndex.class)
                .read(pick, new org.himuro.lims.identity.VisibleSites(technician.site(), false))
                .orElseThrow();
    }

    /** What stands in a position: kind and code of the tube. */
    List<String> in(String box, String cell) {
        return strings("select concat(o.kind, ' ', t.code) from occupancy o join container c on c.id = o.container"
                + " join tube t on t.id = o.occupant where c.code = '" + box + "' and o.cell = '" + cell + "'");
    }

    List<String> strings(String sql) {
        return bean(Queries.class).query(sql, List.of(), row -> row.getString(1));
    }

    List<String> differences() throws SQLException {
        try (var owner = databases.connectMigrate()) {
            return bean(Rebuild.class).differences(owner);
        }
    }

    UUID act() {
        return ids.next();
    }

    static Instant now() {
        return Instant.now();
    }

    static <A extends Record> A done(Outcome<A> outcome) {
        if (outcome instanceof Outcome.Done<A>(var answer, var repeated)) {
            return answer;
        }
        throw new AssertionError("not done: " + outcome);
    }

    @Override
    public void close() {
        server.close();
    }
}
