package org.himuro.test.bench;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.himuro.lims.collection.OpenCase;
import org.himuro.lims.collection.application.OpeningCase;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.application.GivingConsent;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.Sites.Category;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.identity.application.GrantRole;
import org.himuro.lims.identity.application.IssueToken;
import org.himuro.lims.identity.application.RegisterPerson;
import org.himuro.lims.identity.application.RegisterSite;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.storage.BuildUnit;
import org.himuro.lims.storage.MoveContainer;
import org.himuro.lims.storage.RegisterContainer;
import org.himuro.lims.storage.RegisterTubes;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.application.BuildingUnit;
import org.himuro.lims.storage.application.MovingContainers;
import org.himuro.lims.storage.application.RegisteringContainers;
import org.himuro.lims.storage.application.RegisteringNewTubes;
import org.himuro.lims.storage.application.StoringTubes;

/** A biobank with as many tubes as asked for, one case per thousand. */
final class BenchWorld {
    /** Tubes lie in at least so many units. */
    static final int UNITS = 40;

    /** In which so many units stand. */
    static final String ROOM = "BENCH-ROOM";

    private static final int IN_ROOM = 100;

    private static final int PER_ACT = 1000;
    private static final int BOXES = 500;
    private static final int BOXES_OF_A_RACK = 20;

    private final ApplicationContext context;
    private final Ids ids;

    BenchWorld(ApplicationContext context) {
        this.context = context;
        this.ids = context.getBean(Ids.class);
    }

    /** Who works, and what the loading took. */
    record Filled(Actor actor, List<String> tokens, String caseCode, double seconds) {}

    /** The n-th tube's code, as its maker etched it. */
    static String tube(long n) {
        return Long.toString(2_000_000_000L + n);
    }

    Filled fill(int tubes, int benches) {
        var site = site("HBB");
        site("HBC");
        var people = IntStream.range(0, benches).mapToObj(n -> person(site, n)).toList();
        var actor = new Actor(people.getFirst(), Optional.empty(), site);
        var units = new ArrayList<List<String>>();
        register(actor, new RegisterContainer(ROOM, ContainerType.ROOM, ROOM, 0, 0, "NONE", Optional.empty()));
        while (units.size() * BOXES * 81L < tubes) {
            units.add(unit(actor, 9, 9));
        }
        var boxes = new ArrayDeque<>(units.stream().flatMap(List::stream).toList());
        long start = System.nanoTime();
        var caseCode = newCase(actor);
        for (int n = 0; n < tubes; n += PER_ACT) {
            caseCode = newCase(actor);
            register(actor, caseCode, n, Math.min(PER_ACT, tubes - n));
        }
        store(actor, boxes, tubes);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (tubes >= UNITS * BOXES_OF_A_RACK * 81) {
            spread(actor, units);
        }
        for (int n = Math.max(UNITS, units.size()); n < IN_ROOM; n++) {
            register(actor, freezer("EMPTY-%02d".formatted(n)));
        }
        return new Filled(actor, people.stream().map(p -> token(p, site)).toList(), caseCode, seconds);
    }

    /** Racks of the units that there are, from the last to the first, stand in further units: one in each. */
    private void spread(Actor actor, List<List<String>> units) {
        var index = context.getBean(SpecimenIndex.class);
        for (int n = 0; units.size() + n < UNITS; n++) {
            var boxes = units.get(n % units.size());
            var box = boxes.get(boxes.size() - 1 - n / units.size() * BOXES_OF_A_RACK);
            var rack = index.path(index.byCode(box, VisibleSites.only(actor.site()))
                            .orElseThrow()
                            .id())
                    .get(1);
            var code = "EXTRA-%02d".formatted(n);
            register(actor, freezer(code));
            var there = Optional.of(new RegisterContainer.Spot(code, ""));
            done(context.getBean(MovingContainers.class)
                    .run(new MoveContainer(rack.code(), there), actor, ids.next(), Instant.now(), Instant.now()));
        }
    }

    private static RegisterContainer freezer(String code) {
        var where = Optional.of(new RegisterContainer.Spot(ROOM, ""));
        return new RegisterContainer(code, ContainerType.FREEZER, code, 0, 0, "ULT_80", where);
    }

    private void register(Actor actor, RegisterContainer container) {
        done(context.getBean(RegisteringContainers.class)
                .run(container, actor, ids.next(), Instant.now(), Instant.now()));
    }

    private void store(Actor actor, ArrayDeque<String> boxes, int tubes) {
        var positions = new ArrayList<StoreTubes.Put>();
        for (int n = 0; n < tubes; n++) {
            positions.add(new StoreTubes.Put(tube(n), boxOf(boxes, n), cell(n % 81)));
            if (positions.size() == PER_ACT || n == tubes - 1) {
                done(context.getBean(StoringTubes.class)
                        .run(new StoreTubes(positions), actor, ids.next(), Instant.now(), Instant.now()));
                positions.clear();
            }
        }
    }

    private static String boxOf(ArrayDeque<String> boxes, int n) {
        if (n > 0 && n % 81 == 0) {
            boxes.pop();
        }
        return boxes.element();
    }

    static String cell(int n) {
        return "%c%02d".formatted('A' + n / 9, n % 9 + 1);
    }

    void register(Actor actor, String caseCode, int from, int count) {
        var fresh = new ArrayList<RegisterTubes.NewTube>(count);
        for (int i = 0; i < count; i++) {
            fresh.add(RegisterTubes.NewTube.of(tube(from + i)));
        }
        done(context.getBean(RegisteringNewTubes.class)
                .run(
                        new RegisterTubes(caseCode, Material.DNA, fresh),
                        actor,
                        ids.next(),
                        Instant.now(),
                        Instant.now()));
    }

    /** The boxes of a new unit. */
    List<String> unit(Actor actor, int rows, int columns) {
        var shape = new BuildUnit.Shape(ContainerType.FREEZER, "ULT_80", 5, 5, 5, 4, rows, columns);
        var made = done(context.getBean(BuildingUnit.class)
                .run(new BuildUnit("ULT", Optional.of(ROOM), shape), actor, ids.next(), Instant.now(), Instant.now()));
        var index = context.getBean(SpecimenIndex.class);
        var boxes = new ArrayList<String>();
        var open = new ArrayDeque<>(index.containersIn(index.byCode(made.code(), VisibleSites.only(actor.site()))
                .orElseThrow()
                .id()));
        while (!open.isEmpty()) {
            var id = open.pop();
            var here = index.path(id).getFirst();
            if (here.type() == ContainerType.BOX) {
                boxes.add(here.code());
            } else {
                open.addAll(index.containersIn(id));
            }
        }
        return boxes;
    }

    String newCase(Actor actor) {
        UUID donor = ids.next();
        var scopes = List.of(ConsentScope.WHOLE_GENOME);
        done(context.getBean(GivingConsent.class)
                .run(new GiveConsent(donor, "UNIFIED", 1, scopes), actor, ids.next(), Instant.now(), Instant.now()));
        var open = new OpenCase(donor, "WG", CaseKind.BLOOD_DRAW, "blood-normal", Optional.empty());
        return done(context.getBean(OpeningCase.class).run(open, actor, ids.next(), Instant.now(), Instant.now()))
                .code();
    }

    private UUID site(String code) {
        var register = context.getBean(RegisterSite.class);
        var system = Actor.system(SecurityActs.INSTALLATION);
        register.organisation(system, code, "氷室バイオバンク", "Himuro Biobank");
        var wanted = new RegisterSite.Wanted(
                code, code, "氷室バイオバンク", "Himuro Biobank", Category.BIOBANK, "JP", "Asia/Tokyo", false, false);
        return register.site(system, wanted).id().orElseThrow();
    }

    private UUID person(UUID site, int number) {
        var system = Actor.system(SecurityActs.INSTALLATION);
        var wanted = new RegisterPerson.Wanted("bench" + number, "Bench " + number, "ja", "measured-2026-load");
        var person = context.getBean(RegisterPerson.class)
                .register(system, wanted)
                .person()
                .orElseThrow();
        context.getBean(GrantRole.class).grant(system, person, site, Role.BIOBANK_MANAGER);
        return person;
    }

    private String token(UUID person, UUID site) {
        var wanted = new IssueToken.Wanted(
                "bench",
                person,
                site,
                Set.of(
                        Right.SIGNED_IN,
                        Right.SEE_TUBES,
                        Right.SEE_CASES,
                        Right.SEE_STORAGE,
                        Right.STORE,
                        Right.WORK_AT_BENCH,
                        Right.SHIP,
                        Right.SEE_SHIPMENTS),
                Instant.now().plus(Duration.ofDays(1)));
        return context.getBean(IssueToken.class)
                .issue(Actor.system(SecurityActs.INSTALLATION), wanted)
                .text()
                .orElseThrow()
                .text();
    }

    static <A extends Record> A done(Outcome<A> outcome) {
        if (outcome instanceof Outcome.Done<A> done) {
            return done.answer();
        }
        throw new IllegalStateException("not done: " + outcome);
    }
}
