package org.himuro.test.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.test.support.SmallWorld.done;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.himuro.labels.id.CaseNumber;
import org.himuro.labels.id.CodeBook;
import org.himuro.labels.id.ParsedCode.CaseCode;
import org.himuro.lims.collection.CaseAnswer;
import org.himuro.lims.collection.OpenCase;
import org.himuro.lims.collection.application.OpeningCase;
import org.himuro.lims.labelling.LeaseAnswer;
import org.himuro.lims.labelling.LeaseSerials;
import org.himuro.lims.labelling.NumbersSetAside;
import org.himuro.lims.labelling.RetireSerials;
import org.himuro.lims.labelling.SerialLease.Why;
import org.himuro.lims.labelling.application.LeaseQueries;
import org.himuro.lims.labelling.application.LeasingSerials;
import org.himuro.lims.labelling.model.SerialAccount;
import org.himuro.lims.labelling.model.SerialAccount.Fate;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.application.LedgerAudit;
import org.himuro.lims.ledger.application.Rebuild;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.test.support.Application;
import org.himuro.test.support.SmallWorld;
import org.himuro.test.support.TwoSites;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Numbers set aside for devices: two benches without the network never give the same, a lost one gives none, and none is unaccounted for. */
@Tag("L1")
class CaseNumbersTest {
    private static final boolean FULL = Boolean.getBoolean("himuro.proof");
    private static final int ROUNDS = FULL ? 400 : 25;

    private static Application app;
    private static TwoSites sites;
    private static UUID donor;

    @BeforeAll
    static void start() {
        app = Application.start();
        sites = TwoSites.in(app);
        donor = SmallWorld.at(sites, 1).donor();
    }

    @AfterAll
    static void the_tables_say_what_the_facts_say() throws Exception {
        try (var owner = app.owner()) {
            assertThat(app.bean(LedgerAudit.class).check()).isEmpty();
            assertThat(app.bean(Rebuild.class).differences(owner)).isEmpty();
        } finally {
            app.close();
        }
    }

    private static Actor at(UUID device) {
        return new Actor(
                sites.bench().person(), Optional.of(device), sites.bench().site());
    }

    private static Outcome<LeaseAnswer> lease(Actor actor, int count, UUID act) {
        var now = Instant.now();
        return app.bean(LeasingSerials.class).lease(new LeaseSerials("WG", count), actor, act, now, now);
    }

    private static Outcome<LeaseAnswer> retire(UUID lease, Actor actor) {
        var now = Instant.now();
        return app.bean(LeasingSerials.class).retire(new RetireSerials(lease, Why.LOST), actor, sites.id(), now, now);
    }

    private static Outcome<CaseAnswer> open(Optional<String> code, Actor actor, Instant at) {
        var command = new OpenCase(
                donor, "WG", CaseKind.SURGERY, "fresh-frozen-tissue", Optional.empty(), Optional.empty(), code);
        return app.bean(OpeningCase.class).run(command, actor, sites.id(), at, Instant.now());
    }

    private static List<String> reasons(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var reasons, var repeated)
                ? reasons.stream().map(Reason::code).toList()
                : List.of();
    }

    @Test
    void a_case_has_the_code_that_its_bench_gave_it_and_no_other_case_gets_it() {
        var bench = at(UUID.randomUUID());
        var codes = done(lease(bench, 3, sites.id())).codes();
        assertThat(codes).hasSize(3).doesNotHaveDuplicates();
        assertThat(done(open(Optional.of(codes.get(1)), bench, Instant.now())).code())
                .isEqualTo(codes.get(1));
        assertThat(reasons(open(Optional.of(codes.get(1)), bench, Instant.now())))
                .containsExactly("CODE_TAKEN");
        assertThat(codes)
                .doesNotContain(
                        done(open(Optional.empty(), bench, Instant.now())).code());
    }

    @Test
    void benches_know_the_numbers_of_their_site_that_no_case_has_yet() {
        var numbers = app.bean(NumbersSetAside.class);
        var bench = at(UUID.randomUUID());
        var site = sites.bench().site();
        var lease = done(lease(bench, 4, sites.id()));
        var codes = lease.codes();
        done(open(Optional.of(codes.getFirst()), bench, Instant.now()));
        var known = unused(numbers, site);
        assertThat(known).containsSubsequence(codes.subList(1, 4)).doesNotContain(codes.getFirst());
        assertThat(unused(numbers, UUID.randomUUID())).isEmpty();
        assertThat(numbers.has(codes.getLast(), site)).isTrue();
        assertThat(numbers.has(codes.getLast(), UUID.randomUUID()))
                .as("of another site")
                .isFalse();
        var next = done(open(Optional.empty(), bench, Instant.now())).code();
        assertThat(numbers.has(next, site)).as("never set aside").isFalse();
        done(retire(lease.lease(), bench));
        assertThat(unused(numbers, site)).doesNotContainAnyElementsOf(codes);
        assertThat(numbers.has(codes.getLast(), site))
                .as("begun before it was retired")
                .isTrue();
    }

    private static List<String> unused(NumbersSetAside numbers, UUID site) {
        return numbers.unused(site, TwoSites.HOSPITAL, 1000).stream()
                .map(NumbersSetAside.SetAside::code)
                .toList();
    }

    @Test
    void the_same_act_sent_again_gets_the_same_numbers() {
        var bench = at(UUID.randomUUID());
        var act = sites.id();
        var command = new LeaseSerials("WG", 5);
        var now = Instant.now();
        var leasing = app.bean(LeasingSerials.class);
        var first = done(leasing.lease(command, bench, act, now, now));
        assertThat(done(leasing.lease(command, bench, act, now, now))).isEqualTo(first);
    }

    @Test
    void only_the_bench_itself_and_the_desk_that_enters_its_paper_use_its_codes() {
        var bench = at(UUID.randomUUID());
        var codes = done(lease(bench, 2, sites.id())).codes();
        assertThat(reasons(open(Optional.of(codes.getFirst()), at(UUID.randomUUID()), Instant.now())))
                .containsExactly("CODE_OF_OTHER_DEVICE");
        assertThat(done(open(Optional.of(codes.getFirst()), sites.bench(), Instant.now()))
                        .code())
                .isEqualTo(codes.getFirst());
        var never = done(open(Optional.empty(), bench, Instant.now())).code();
        var number = ((CaseCode) CodeBook.installed().parse(never)).number();
        assertThat(reasons(open(Optional.of(unleased(number)), bench, Instant.now())))
                .contains("CODE_NOT_LEASED");
    }

    /** One far ahead of the counter. */
    private static String unleased(CaseNumber near) {
        return IntStream.iterate(near.serial() + 10_000, n -> n + 1)
                .mapToObj(near::withSerial)
                .flatMap(n -> org.himuro.labels.id.IdScheme.standard().code(n).stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_lost_bench_gives_no_more_but_what_it_gave_before_is_still_entered() throws InterruptedException {
        var bench = at(UUID.randomUUID());
        var lease = done(lease(bench, 4, sites.id()));
        var before = Instant.now();
        Thread.sleep(2);
        assertThat(reasons(retire(lease.lease(), sites.receiver()))).containsExactly("LEASE_UNKNOWN");
        done(retire(lease.lease(), sites.bench()));
        assertThat(reasons(retire(lease.lease(), sites.bench()))).containsExactly("LEASE_RETIRED");
        assertThat(reasons(open(Optional.of(lease.codes().getFirst()), bench, Instant.now())))
                .containsExactly("CODE_RETIRED");
        assertThat(done(open(Optional.of(lease.codes().getFirst()), bench, before))
                        .code())
                .isEqualTo(lease.codes().getFirst());
    }

    @Test
    void what_cannot_be_set_aside_is_refused() {
        assertThat(reasons(lease(sites.bench(), 5, sites.id()))).contains("DEVICE_NEEDED");
        var bench = at(UUID.randomUUID());
        assertThat(reasons(lease(bench, 0, sites.id()))).containsExactly("COUNT_OUT_OF_RANGE");
        assertThat(reasons(lease(bench, 101, sites.id()))).containsExactly("COUNT_OUT_OF_RANGE");
        var now = Instant.now();
        assertThat(reasons(
                        app.bean(LeasingSerials.class).lease(new LeaseSerials("O1", 5), bench, sites.id(), now, now)))
                .containsExactly("PROJECT_UNKNOWN");
    }

    /** Benches lease, give and lose; others open cases at the counter; all at once. */
    @Test
    @SuppressWarnings("SystemOut") // the seed makes a failure repeatable
    void no_code_is_given_twice_and_every_number_is_accounted_for() throws Exception {
        var given = System.getProperty("himuro.seed", "");
        var seed = given.isBlank() ? System.nanoTime() & 0xFFFF_FFFFL : Long.parseLong(given);
        System.out.println("seed of CaseNumbers: " + seed);
        var random = new SplittableRandom(seed);
        var opened = Collections.synchronizedList(new ArrayList<String>());
        var failed = Collections.synchronizedList(new ArrayList<Throwable>());
        var threads = IntStream.range(0, 8)
                .mapToObj(n -> {
                    var mine = random.split();
                    return Thread.ofVirtual().unstarted(() -> work(mine, opened, failed));
                })
                .toList();
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }
        assertThat(failed).isEmpty();
        assertThat(opened).doesNotHaveDuplicates().hasSizeGreaterThan(ROUNDS);
        accounted();
    }

    private static void work(SplittableRandom random, List<String> opened, List<Throwable> failed) {
        try {
            var bench = at(UUID.randomUUID());
            var own = new ArrayList<String>();
            Optional<UUID> lease = Optional.empty();
            for (var round = 0; round < ROUNDS; round++) {
                switch (random.nextInt(5)) {
                    case 0 -> {
                        var answer = done(lease(bench, 1 + random.nextInt(6), sites.id()));
                        own.addAll(answer.codes());
                        lease = Optional.of(answer.lease());
                    }
                    case 1 -> lease.ifPresent(l -> retire(l, bench));
                    case 2 ->
                        opened.add(done(open(Optional.empty(), bench, Instant.now()))
                                .code());
                    default -> {
                        if (!own.isEmpty()) {
                            switch (open(Optional.of(own.removeFirst()), bench, Instant.now())) {
                                case Outcome.Done<CaseAnswer>(var answer, var repeated) -> opened.add(answer.code());
                                case Outcome<CaseAnswer> refused ->
                                    assertThat(reasons(refused)).containsExactly("CODE_RETIRED");
                            }
                        }
                    }
                }
            }
        } catch (RuntimeException | AssertionError e) {
            failed.add(e);
        }
    }

    /** Each number from 1 to the last taken has one fate, and those of open leases are exactly their codes without a case. */
    private static void accounted() {
        var queries = app.bean(LeaseQueries.class);
        var leases = queries.of(sites.bench().site());
        for (var counter : queries.counters(TwoSites.HOSPITAL)) {
            Set<Integer> used = queries.used(counter.scope());
            int year = Integer.parseInt(counter.scope().substring(5));
            var any = new CaseNumber("WG", TwoSites.HOSPITAL, year, 1);
            var account = SerialAccount.of(any, counter.nextSerial(), used, leases);
            assertThat(account.all()).isEqualTo(counter.nextSerial() - 1);
            assertThat(account.count(Fate.CASE)).isEqualTo(used.size());
            assertThat(account.notUsed()).isEmpty();
            assertThat(used).allMatch(serial -> serial < counter.nextSerial());
        }
    }
}
