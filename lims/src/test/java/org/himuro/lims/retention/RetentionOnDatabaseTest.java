package org.himuro.lims.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.application.GivingConsent;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.identity.application.RegisterSite;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.jobs.PeriodicJob;
import org.himuro.lims.quality.CertificateEvent;
import org.himuro.lims.quality.CertificateList;
import org.himuro.lims.quality.DestroyTubes;
import org.himuro.lims.quality.QuarantineAnswer;
import org.himuro.lims.quality.WitnessDestruction;
import org.himuro.lims.quality.application.CertificateQueries;
import org.himuro.lims.quality.application.DestroyingTubes;
import org.himuro.lims.quality.application.WitnessingDestruction;
import org.himuro.lims.retention.application.ApprovingPolicy;
import org.himuro.lims.retention.application.DraftingPolicy;
import org.himuro.lims.retention.application.KeepingLonger;
import org.himuro.lims.retention.application.KeepingQueries;
import org.himuro.lims.retention.application.LiftingHold;
import org.himuro.lims.retention.application.PlacingHold;
import org.himuro.lims.retention.application.PolicyQueries;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shipping.OpenParcel;
import org.himuro.lims.shipping.PackTubes;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.TransportClass;
import org.himuro.lims.shipping.application.ParcelVerbs;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.CaseEvent.CaseOpened;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubeEvent;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;
import org.himuro.lims.specimen.Tubes;
import org.himuro.lims.storage.ProposePlaces;
import org.himuro.lims.storage.application.ProposingPlaces;
import org.himuro.lims.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The reserve, holds, reviews and certificates on a database server, with every key and lock in place. */
@Tag("B8")
@Tag("B9")
class RetentionOnDatabaseTest {
    private static ApplicationContext app;
    private static Actor first;
    private static Actor second;
    private static UUID bank;
    private static int made;

    @BeforeAll
    static void start() throws Exception {
        app = ApplicationContext.run(TestDatabase.properties(TestDatabase.fresh()), "test");
        var hospital = site("NCH", Sites.Category.HOSPITAL);
        bank = site("BNK", Sites.Category.BIOBANK);
        first = new Actor(new UUID(2, 1), Optional.empty(), hospital);
        second = new Actor(new UUID(2, 2), Optional.empty(), hospital);
        policy("RS", Optional.empty(), Bank.reserve(Form.PLASMA, "1", ReserveUnit.TUBE));
        policy("OL", Optional.of(new Period(1, Optional.empty())), Bank.rule(Form.PLASMA, Keeper.BIOBANK));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static UUID site(String code, Sites.Category category) {
        var by = Actor.system(SecurityActs.INSTALLATION);
        var register = app.getBean(RegisterSite.class);
        register.organisation(by, code, code, code);
        return register.site(
                        by, new RegisterSite.Wanted(code, code, code, code, category, "JP", "Asia/Tokyo", false, false))
                .id()
                .orElseThrow();
    }

    private static UUID id() {
        return app.getBean(Ids.class).next();
    }

    private static void policy(String project, Optional<Period> period, FormRule rule) {
        var now = Instant.now();
        var draft = new DraftPolicy(project, Preset.OWN, Wish.day(now), period, List.of(rule));
        Bank.done(app.getBean(DraftingPolicy.class).run(draft, first, id(), now, now));
        var digest = app.getBean(PolicyQueries.class)
                .of(project)
                .flatMap(p -> p.version(1))
                .orElseThrow()
                .digest();
        var approve = new ApprovePolicy(project, 1, digest, Optional.of(second.person()));
        Bank.done(app.getBean(ApprovingPolicy.class).run(approve, first, id(), now, now));
    }

    record Nothing() {}

    /** A case of the hospital with so many tubes of plasma; their ids by code. */
    private static Map<String, UUID> tubes(String project, int count, Instant at) {
        var donor = id();
        var now = Instant.now();
        Bank.done(app.getBean(GivingConsent.class)
                .run(
                        new GiveConsent(donor, "unified-icf", 2, List.of(ConsentScope.WHOLE_GENOME)),
                        first,
                        id(),
                        now,
                        now));
        var caseId = id();
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(
                Cases.KIND.ref(caseId),
                new CaseOpened(
                        "C%06d".formatted(++made),
                        donor,
                        first.site(),
                        project,
                        CaseKind.BLOOD_DRAW,
                        "blood-normal",
                        1),
                at));
        var codes = new LinkedHashMap<String, UUID>();
        for (int i = 0; i < count; i++) {
            var code = "T%06d".formatted(++made);
            var tube = id();
            codes.put(code, tube);
            entries.add(new Entry(
                    Tubes.KIND.ref(tube),
                    new TubeEvent.TubeLabelled(code, caseId, donor, Material.PLASMA, Optional.empty(), first.site()),
                    at));
            entries.add(new Entry(Tubes.KIND.ref(tube), new TubeEvent.TubeFrozen(FreezingMedium.LIQUID_NITROGEN), at));
        }
        var act = Act.of(id(), "register-tubes", new Nothing(), first, at, now);
        Bank.done(app.getBean(Acts.class)
                .perform(act, Nothing.class, reads -> new Decision.Accepted<>(entries, new Nothing())));
        return codes;
    }

    /** An open parcel to a bank; storage is no use, so the purpose is said to be re-analysis where the reserve may go. */
    private static String parcel(Purpose purpose) {
        var now = Instant.now();
        return Bank.done(app.getBean(ParcelVerbs.class)
                        .opening()
                        .run(new OpenParcel("BNK", purpose, TransportClass.ULT_80), first, id(), now, now))
                .parcel();
    }

    private static Outcome<?> leaves(UUID tube) {
        var now = Instant.now();
        var act = Act.of(id(), "pack-tubes", new Nothing(), first, now, now);
        var wish = new Wish(
                LeaveFor.USE,
                List.of(Wish.Part.whole(tube)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Wish.day(now));
        return app.getBean(Acts.class).perform(act, Nothing.class, reads -> {
            var reasons = app.getBean(MayLeave.class).against(wish, reads);
            return reasons.isEmpty()
                    ? new Decision.Accepted<>(
                            List.of(new Entry(Tubes.KIND.ref(tube), new TubeEvent.TubePacked(id(), bank), now)),
                            new Nothing())
                    : new Decision.Refused<>(reasons);
        });
    }

    private static Outcome<QuarantineAnswer> disposal(List<UUID> tubes, String reason) {
        var now = Instant.now();
        return app.getBean(DestroyingTubes.class)
                .run(new DestroyTubes(tubes, reason, "AUTOCLAVED", Optional.empty()), first, id(), now, now);
    }

    @Test
    void where_places_are_proposed_it_stands_beside_each_tube_what_the_policy_says_of_keeping_it_here() {
        var tube = tubes("OL", 1, Instant.now()).keySet().iterator().next();
        var now = Instant.now();
        var answer = Bank.done(
                app.getBean(ProposingPlaces.class).run(new ProposePlaces(List.of(tube)), first, id(), now, now));
        assertThat(answer.without()).isOne();
        var reasons = app.getBean(Queries.class)
                .query(
                        "select l.reasons from proposal_line l join tube t on t.id = l.tube where t.code = ?",
                        List.of(tube),
                        row -> row.getString(1));
        assertThat(reasons).singleElement().asString().startsWith("PLACE_NOT_FORESEEN\tPLASMA\tOL\t1\n");
    }

    @Test
    void of_two_at_once_that_would_each_leave_one_too_few_exactly_one_passes() throws Exception {
        int rounds = Boolean.getBoolean("himuro.proof") ? 200 : 15;
        for (int round = 0; round < rounds; round++) {
            var tubes = List.copyOf(tubes("RS", 2, Instant.now()).values());
            boolean dispose = round % 3 == 2;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var one = threads.submit(() -> leaves(tubes.getFirst()));
                var other = threads.submit(
                        () -> dispose ? disposal(List.of(tubes.getLast()), "DAMAGED") : leaves(tubes.getLast()));
                var outcomes = List.of(one.get(), other.get());
                assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance))
                        .as("round " + round)
                        .hasSize(1);
                assertThat(outcomes.stream().flatMap(o -> Bank.refused(o).stream()))
                        .as("round " + round)
                        .containsExactly("RESERVE_PROTECTED");
            }
        }
    }

    @Test
    void a_tube_is_packed_or_to_be_destroyed_and_never_both() throws Exception {
        for (int round = 0; round < 10; round++) {
            var tubes = tubes("ZZ", 1, Instant.now());
            var code = tubes.keySet().iterator().next();
            var parcel = parcel(Purpose.STORAGE);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var packed = threads.submit(() -> app.getBean(ParcelVerbs.class)
                        .packing()
                        .run(new PackTubes(parcel, List.of(code)), first, id(), Instant.now(), Instant.now()));
                var asked = threads.submit(() -> disposal(List.copyOf(tubes.values()), "DAMAGED"));
                assertThat(Stream.of(packed.get(), asked.get()).filter(Outcome.Done.class::isInstance))
                        .as("round " + round)
                        .hasSize(1);
            }
        }
    }

    @Test
    void shipping_asks_what_is_kept_before_it_packs_and_before_it_releases() {
        var tubes = tubes("ZZ", 1, Instant.now());
        var code = tubes.keySet().iterator().next();
        var now = Instant.now();
        var hold = Bank.done(app.getBean(PlacingHold.class)
                        .run(
                                new PlaceHold(List.of(code), "INSPECTION", Optional.empty(), Optional.empty()),
                                first,
                                id(),
                                now,
                                now))
                .hold();
        var parcel = parcel(Purpose.RETURN);
        var pack = new PackTubes(parcel, List.of(code));
        var verbs = app.getBean(ParcelVerbs.class);
        assertThat(Bank.refused(verbs.packing().run(pack, first, id(), now, now)))
                .containsExactly("TUBE_HELD");
        assertThat(Bank.refused(disposal(List.copyOf(tubes.values()), "CONSENT_WITHDRAWN")))
                .containsExactly("TUBE_HELD");
        Bank.done(app.getBean(LiftingHold.class).run(new LiftHold(hold), second, id(), now, now));
        Bank.done(verbs.packing().run(pack, first, id(), now, now));
    }

    @Test
    void a_list_is_destroyed_before_a_witness_and_its_certificate_is_found_again() {
        var tubes = tubes("ZZ", 3, Instant.now());
        Bank.done(disposal(List.copyOf(tubes.values()), "DAMAGED"));
        var now = Instant.now();
        var two = tubes.values().stream().limit(2).toList();
        var answer = Bank.done(app.getBean(WitnessingDestruction.class)
                .run(
                        new WitnessDestruction(two, Optional.of(first.person()), Optional.of(second.person())),
                        first,
                        id(),
                        now,
                        now));
        var number = answer.certificate().orElseThrow();
        assertThat(number).startsWith("DC-NCH-");
        var queries = app.getBean(CertificateQueries.class);
        var certificate = queries.read(number, VisibleSites.only(first.site())).orElseThrow();
        assertThat(certificate.tubes()).extracting(CertificateEvent.Line::tube).containsExactlyElementsOf(two);
        assertThat(queries.read(number, VisibleSites.only(bank))).isEmpty();
        assertThat(app.getBean(CertificateList.class).ofTube(two.getFirst(), VisibleSites.only(first.site())))
                .extracting(CertificateList.Made::number)
                .containsExactly(number);
        assertThat(queries.waiting(first.site(), 100))
                .extracting(CertificateQueries.Waiting::tube)
                .contains(List.copyOf(tubes.values()).getLast())
                .doesNotContainAnyElementsOf(two);
    }

    @Test
    void the_daily_job_lists_what_was_kept_long_enough_once_and_only_that() {
        var old = Instant.now().minus(Duration.ofDays(400));
        var kept = tubes("OL", 2, old);
        tubes("OL", 1, Instant.now());
        var job = app.getBeansOfType(PeriodicJob.class).stream()
                .filter(j -> j.name().equals("review-expiry"))
                .findFirst()
                .orElseThrow();
        job.run();
        job.run();
        var reviews = app.getBean(KeepingQueries.class).reviews(VisibleSites.only(first.site()), 10);
        assertThat(reviews)
                .singleElement()
                .satisfies(line -> assertThat(line.tubes()).isEqualTo(2));
        assertThat(app.getBean(KeepingQueries.class).reviews(VisibleSites.only(bank), 10))
                .isEmpty();
        assertThat(disposal(List.copyOf(kept.values()), "EXPIRED")).isInstanceOf(Outcome.Done.class);
        var now = Instant.now();
        Bank.done(app.getBean(KeepingLonger.class)
                .run(
                        new KeepLonger(
                                reviews.getFirst().caseId(), Wish.day(now).plusYears(2), "RARE"),
                        first,
                        id(),
                        now,
                        now));
        job.run();
        assertThat(app.getBean(KeepingQueries.class).reviews(VisibleSites.only(first.site()), 10))
                .isEmpty();
    }
}
