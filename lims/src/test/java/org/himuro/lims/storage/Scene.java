package org.himuro.lims.storage;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.CaseEvent.CaseOpened;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.storage.application.RegisteringContainers;
import org.himuro.lims.storage.application.RegisteringNewTubes;

/** An application on a real database, with a case and as many boxes and tubes as a test asks for. */
final class Scene implements AutoCloseable {
    static final UUID HERE = new UUID(0x0190_0000_0000_7001L, 0x8000_0000_0000_0001L);
    static final UUID ELSEWHERE = new UUID(0x0190_0000_0000_7001L, 0x8000_0000_0000_0002L);
    static final Actor TECHNICIAN = new Actor(new UUID(0x7001L, 0x8000_0000_0000_0005L), Optional.empty(), HERE);
    static final Actor STRANGER = new Actor(new UUID(0x7001L, 0x8000_0000_0000_0006L), Optional.empty(), ELSEWHERE);

    final ApplicationContext context;
    final Ids ids;
    final String run;
    private int boxes;

    private Scene(ApplicationContext context) {
        this.context = context;
        this.ids = context.getBean(Ids.class);
        this.run = Long.toString(System.nanoTime() % 60_466_176, 36);
    }

    static Scene set(String url, String user, String password) {
        Flyway.configure().dataSource(url, user, password).load().migrate();
        var context = ApplicationContext.run(Map.of(
                "datasources.default.url", url,
                "datasources.default.username", user,
                "datasources.default.password", password,
                "datasources.default.maximum-pool-size", 8,
                "himuro.test.sites", true));
        return new Scene(context);
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
        append(Cases.KIND.ref(id), new CaseOpened(code, ids.next(), HERE, "WG", CaseKind.SURGERY, "test", 1));
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
                        TECHNICIAN,
                        ids.next(),
                        now(),
                        now()));
        return code;
    }

    List<String> newTubes(int count) {
        var codes = new ArrayList<String>();
        var number = boxes++;
        for (int i = 0; i < count; i++) {
            codes.add("T-" + run + "-" + number + "-" + i);
        }
        var tubes = codes.stream().map(RegisterTubes.NewTube::of).toList();
        done(bean(RegisteringNewTubes.class)
                .run(
                        new RegisterTubes(newCase(), Material.BLOOD, tubes),
                        TECHNICIAN,
                        ids.next(),
                        now(),
                        now()));
        return codes;
    }

    void append(org.himuro.lims.ledger.StreamRef stream, Fact fact) {
        var act = Act.of(ids.next(), "store-tubes", new ContainerMade(run, 0), TECHNICIAN, now(), now());
        bean(Acts.class)
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
        context.close();
    }

    /** Two hospitals. */
    @Singleton
    @Requires(property = "himuro.test.sites")
    static final class TwoSites implements Sites {
        @Override
        public Optional<Site> byId(UUID id) {
            return all().stream().filter(s -> s.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Site> byCode(String code) {
            return all().stream().filter(s -> s.code().equals(code)).findFirst();
        }

        @Override
        public List<Site> all() {
            var zone = ZoneId.of("Asia/Tokyo");
            return List.of(
                    new Site(HERE, "NCH", "北病院", "North Hospital", Category.HOSPITAL, "JP", zone),
                    new Site(ELSEWHERE, "STH", "南病院", "South Hospital", Category.HOSPITAL, "JP", zone));
        }
    }
}
