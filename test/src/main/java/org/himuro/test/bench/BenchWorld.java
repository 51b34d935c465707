package org.himuro.test.bench;

import org.himuro.lims.identity.VisibleSites;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.collection.OpenCase;
import org.himuro.lims.collection.application.OpeningCase;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.application.GivingConsent;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.Sites.Category;
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
import org.himuro.lims.storage.RegisterTubes;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.application.BuildingUnit;
import org.himuro.lims.storage.application.RegisteringNewTubes;
import org.himuro.lims.storage.application.StoringTubes;

/** A biobank with as many tubes as asked for, one case per thousand, and one unit left empty to move into. */
final class BenchWorld {
    private static final int PER_ACT = 1000;

    private final ApplicationContext context;
    private final Ids ids;

    BenchWorld(ApplicationContext context) {
        this.context = context;
        this.ids = context.getBean(Ids.class);
    }

    /** @param boxes empty ones of 9 x 9; {@code seconds} what the loading took */
    record Filled(String token, List<String> boxes, String caseCode, double seconds) {}

    /** The n-th tube's code, as its maker etched it. */
    static String tube(long n) {
        return Long.toString(2_000_000_000L + n);
    }

    Filled fill(int tubes) {
        var site = site();
        var person = person(site);
        var actor = new Actor(person, Optional.empty(), site);
        var boxes = new ArrayDeque<String>();
        while (boxes.size() * 81L < tubes) {
            boxes.addAll(unit(actor));
        }
        long start = System.nanoTime();
        var caseCode = newCase(actor);
        for (int n = 0; n < tubes; n += PER_ACT) {
            caseCode = newCase(actor);
            register(actor, caseCode, n, Math.min(PER_ACT, tubes - n));
        }
        var positions = new ArrayList<StoreTubes.Put>();
        for (int n = 0; n < tubes; n++) {
            positions.add(new StoreTubes.Put(tube(n), boxOf(boxes, n), cell(n % 81)));
            if (positions.size() == PER_ACT || n == tubes - 1) {
                done(context.getBean(StoringTubes.class)
                        .run(new StoreTubes(positions), actor, ids.next(), Instant.now(), Instant.now()));
                positions.clear();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        var empty = List.copyOf(unit(actor));
        return new Filled(token(person, site), empty, caseCode, seconds);
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

    private void register(Actor actor, String caseCode, int from, int count) {
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

    private List<String> unit(Actor actor) {
        var shape = new BuildUnit.Shape(ContainerType.FREEZER, "ULT_80", 5, 5, 5, 4, 9, 9);
        var made = done(context.getBean(BuildingUnit.class)
                .run(new BuildUnit("ULT", Optional.empty(), shape), actor, ids.next(), Instant.now(), Instant.now()));
        var index = context.getBean(SpecimenIndex.class);
        var boxes = new ArrayList<String>();
        var open = new ArrayDeque<>(
                index.containersIn(index.byCode(made.code(), VisibleSites.only(actor.site())).orElseThrow().id()));
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

    private String newCase(Actor actor) {
        UUID donor = ids.next();
        var scopes = List.of(ConsentScope.WHOLE_GENOME);
        done(context.getBean(GivingConsent.class)
                .run(new GiveConsent(donor, "UNIFIED", 1, scopes), actor, ids.next(), Instant.now(), Instant.now()));
        var open = new OpenCase(donor, "WG", CaseKind.BLOOD_DRAW, "blood-normal", Optional.empty());
        return done(context.getBean(OpeningCase.class).run(open, actor, ids.next(), Instant.now(), Instant.now()))
                .code();
    }

    private UUID site() {
        var register = context.getBean(RegisterSite.class);
        var system = Actor.system(SecurityActs.INSTALLATION);
        register.organisation(system, "HBB", "氷室バイオバンク", "Himuro Biobank");
        var wanted = new RegisterSite.Wanted(
                "HBB", "HBB", "氷室バイオバンク", "Himuro Biobank", Category.BIOBANK, "JP", "Asia/Tokyo", false, false);
        return register.site(system, wanted).id().orElseThrow();
    }

    private UUID person(UUID site) {
        var system = Actor.system(SecurityActs.INSTALLATION);
        var wanted = new RegisterPerson.Wanted("bench", "Bench", "ja", "measured-2026-load");
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
                Set.of(Right.SEE_TUBES, Right.STORE),
                Instant.now().plus(Duration.ofDays(1)));
        return context.getBean(IssueToken.class)
                .issue(Actor.system(SecurityActs.INSTALLATION), wanted)
                .text()
                .orElseThrow()
                .text();
    }

    private static <A extends Record> A done(Outcome<A> outcome) {
        if (outcome instanceof Outcome.Done<A> done) {
            return done.answer();
        }
        throw new IllegalStateException("not done: " + outcome);
    }
}
