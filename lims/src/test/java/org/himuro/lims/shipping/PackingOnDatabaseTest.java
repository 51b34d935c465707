package org.himuro.lims.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.shipping.Road.done;
import static org.himuro.lims.shipping.Road.refused;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.himuro.lims.identity.Sites.Category;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.identity.application.RegisterSite;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shipping.PackageItem.What;
import org.himuro.lims.shipping.application.ParcelVerbs;
import org.himuro.lims.shipping.application.ShowingPacking;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Seals, loggers and waybills on a database server: whoever comes second is told, also at the same moment. */
@Tag("H1")
class PackingOnDatabaseTest {
    private static final int ROUNDS = Boolean.getBoolean("himuro.proof") ? 100 : 8;

    private static ApplicationContext app;
    private static Actor hospital;
    private static Actor bank;
    private static ParcelVerbs verbs;
    private static int made;

    @BeforeAll
    static void start() throws Exception {
        app = ApplicationContext.run(TestDatabase.properties(TestDatabase.fresh()), "test");
        hospital = new Actor(new UUID(2, 1), Optional.empty(), site("NCH", Category.HOSPITAL));
        bank = new Actor(new UUID(2, 2), Optional.empty(), site("BNK", Category.BIOBANK));
        verbs = app.getBean(ParcelVerbs.class);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static UUID site(String code, Category category) {
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

    private static String parcel(Actor by, String receiver) {
        var now = Instant.now();
        var open = new OpenParcel(receiver, Purpose.STORAGE, TransportClass.ULT_80);
        return done(verbs.opening().run(open, by, id(), now, now)).parcel();
    }

    private static Outcome<ParcelAnswer> say(Actor by, String parcel, PackageItem... items) {
        var now = Instant.now();
        return verbs.describing().run(new DescribePackage(parcel, List.of(items)), by, id(), now, now);
    }

    private static Packaging packaging(String parcel, Actor by) {
        return app.getBean(ShowingPacking.class).packaging(parcel, by.site()).orElseThrow();
    }

    private static PackageItem[] items(What what, String number) {
        var item = new PackageItem(what, number);
        return what == What.WAYBILL
                ? new PackageItem[] {new PackageItem(What.CARRIER, "COURIER"), item}
                : new PackageItem[] {item};
    }

    /** Two sites say the same number of two parcels at the same moment. */
    @ParameterizedTest
    @EnumSource(
            value = What.class,
            names = {"SEAL", "LOGGER", "WAYBILL"})
    void one_of_two_parcels_has_the_number(What what) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var ours = parcel(hospital, "BNK");
            var theirs = parcel(bank, "NCH");
            var number = "N" + ++made;
            var barrier = new CyclicBarrier(2);
            var outcomes = new ArrayList<Outcome<ParcelAnswer>>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var both = new ArrayList<Future<Outcome<ParcelAnswer>>>();
                both.add(threads.submit(() -> {
                    barrier.await();
                    return say(hospital, ours, items(what, number));
                }));
                both.add(threads.submit(() -> {
                    barrier.await();
                    return say(bank, theirs, items(what, number));
                }));
                for (var one : both) {
                    outcomes.add(one.get());
                }
            }
            assertThat(outcomes).filteredOn(o -> o instanceof Outcome.Done).hasSize(1);
            assertThat(outcomes.stream().flatMap(o -> refused(o).stream()).toList())
                    .containsExactly(
                            what == What.SEAL
                                    ? "SEAL_USED"
                                    : what == What.LOGGER ? "LOGGER_ON_THE_ROAD" : "WAYBILL_USED");
        }
    }

    @Test
    void a_number_that_was_taken_back_is_free_and_the_own_one_may_be_said_again() {
        var first = parcel(hospital, "BNK");
        var second = parcel(hospital, "BNK");
        done(say(hospital, first, new PackageItem(What.SEAL, "S-1"), new PackageItem(What.LOGGER, "L-1")));
        done(say(hospital, first, new PackageItem(What.SEAL, "S-1"), new PackageItem(What.LOGGER, "L-1")));
        assertThat(refused(
                        say(hospital, second, new PackageItem(What.SEAL, "s-1"), new PackageItem(What.LOGGER, "l-1"))))
                .containsExactlyInAnyOrder("SEAL_USED", "LOGGER_ON_THE_ROAD");
        done(say(hospital, first, new PackageItem(What.SEAL, "S-2"), new PackageItem(What.LOGGER_BACK, "YES")));
        done(say(hospital, second, new PackageItem(What.SEAL, "S-1"), new PackageItem(What.LOGGER, "L-1")));
        assertThat(packaging(first, hospital).logger()).contains("L-1");
        assertThat(packaging(second, hospital).loggerAway()).isFalse();
        assertThat(refused(say(hospital, first, new PackageItem(What.LOGGER, "L-1"))))
                .containsExactly("LOGGER_ON_THE_ROAD");
    }

    @Test
    void a_number_of_another_parcel_is_in_use_with_its_carrier_and_not_the_own_one() {
        var first = parcel(hospital, "BNK");
        done(say(hospital, first, items(What.WAYBILL, "W-77-1")));
        var id = app.getBean(SpecimenIndex.class)
                .byCode(first, VisibleSites.only(hospital.site()))
                .orElseThrow()
                .id();
        var inUse = app.getBean(NumbersInUse.class);
        assertThat(inUse.of(new NumbersInUse.Asked(id(), "", "", "COURIER", "W771")))
                .containsExactly(NumbersInUse.Kind.WAYBILL);
        assertThat(inUse.of(new NumbersInUse.Asked(id(), "", "", "YAMATO", "W771")))
                .isEmpty();
        assertThat(inUse.of(new NumbersInUse.Asked(id, "", "", "COURIER", "W771")))
                .isEmpty();
    }

    @Test
    void everything_said_of_a_parcel_comes_back_as_it_was_said() {
        var parcel = parcel(bank, "NCH");
        done(say(
                bank,
                parcel,
                new PackageItem(What.LAYER, "OUTER"),
                new PackageItem(What.LAYER, "PRIMARY"),
                new PackageItem(What.COOLANT, "LN2_DRY_SHIPPER"),
                new PackageItem(What.SHIPPER, "CX100-7"),
                new PackageItem(What.TARE_KG, "5.3"),
                new PackageItem(What.CHARGED_KG, "8,62"),
                new PackageItem(What.CHARGED_AT, "2026-01-02T03:04:05Z"),
                new PackageItem(What.HOLD_HOURS, "240"),
                new PackageItem(What.RESPONSIBLE, "ME")));
        var said = packaging(parcel, bank);
        assertThat(said.checked()).containsExactlyInAnyOrder(Layer.OUTER, Layer.PRIMARY);
        assertThat(said.chargedKg().orElseThrow()).isEqualByComparingTo("8.62");
        assertThat(said.chargedAt()).contains(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(said.responsible()).contains(bank.person());
        assertThat(app.getBean(ShowingPacking.class).packaging(parcel, hospital.site()))
                .isEmpty();
        assertThat(refused(say(hospital, parcel, new PackageItem(What.SEAL, "S-9"))))
                .containsExactly("PARCEL_UNKNOWN");
    }
}
