package org.himuro.lims.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.himuro.integrations.FindingCode;
import org.himuro.integrations.LoggerMappingJson;
import org.himuro.integrations.logger.LoggerMapping;
import org.himuro.integrations.logger.TemperatureUnit;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.Sites.Category;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.application.RegisterSite;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.application.Outbox;
import org.himuro.lims.monitoring.application.LoggerFiles;
import org.himuro.lims.monitoring.application.LoggerHow;
import org.himuro.lims.monitoring.application.LoggerVerbs;
import org.himuro.lims.monitoring.application.Readings;
import org.himuro.lims.monitoring.application.RecordingSeries;
import org.himuro.lims.monitoring.application.SeriesUpload;
import org.himuro.lims.monitoring.application.ShowingTemperature;
import org.himuro.lims.monitoring.application.TemperaturePage;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.LineState;
import org.himuro.lims.shipping.ManifestEvent.AnsweredLine;
import org.himuro.lims.shipping.ManifestEvent.LinesAnswered;
import org.himuro.lims.shipping.ManifestEvent.LinesPacked;
import org.himuro.lims.shipping.ManifestEvent.ManifestOpened;
import org.himuro.lims.shipping.ManifestEvent.PackedLine;
import org.himuro.lims.shipping.Manifests;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.TransportClass;
import org.himuro.lims.shipping.TubeCondition;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.ParcelEvent.ParcelArrived;
import org.himuro.lims.specimen.ParcelEvent.ParcelGiven;
import org.himuro.lims.specimen.ParcelEvent.ParcelOpened;
import org.himuro.lims.specimen.Parcels;
import org.himuro.lims.specimen.TubeEvent.TubeLabelled;
import org.himuro.lims.specimen.Tubes;
import org.himuro.lims.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Loggers' files of parcels on a database server. */
@Tag("T1")
@Tag("H2")
@Tag("database")
class SeriesOnDatabaseTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static ApplicationContext app;
    private static Actor hospital;
    private static Actor laboratory;
    private static Actor stranger;
    private static int made;

    private record Nothing() {}

    @BeforeAll
    static void start() throws Exception {
        app = ApplicationContext.run(TestDatabase.properties(TestDatabase.fresh()), "test");
        hospital = new Actor(new UUID(2, 1), Optional.empty(), site("NCH", Category.HOSPITAL));
        laboratory = new Actor(new UUID(2, 2), Optional.empty(), site("LAB", Category.LABORATORY));
        stranger = new Actor(new UUID(2, 3), Optional.empty(), site("OTH", Category.HOSPITAL));
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

    /** A parcel with one tube. */
    private record Sent(UUID id, String code, UUID tube, Instant given, Instant arrived) {}

    private static Sent sent(Duration length) {
        var arrived = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofHours(1));
        var given = arrived.minus(length);
        var parcel = id();
        var tube = id();
        var code = "P%06d".formatted(++made);
        var ref = Parcels.KIND.ref(parcel);
        var manifest = Manifests.KIND.ref(Manifests.idOf(parcel));
        var label = new TubeLabelled(
                "T%06d".formatted(++made), id(), id(), Material.TUMOUR_TISSUE, Optional.empty(), hospital.site());
        var entries = List.of(
                new Entry(Tubes.KIND.ref(tube), label, given),
                new Entry(ref, new ParcelOpened(code, hospital.site(), laboratory.site()), given.minusSeconds(1200)),
                new Entry(manifest, new ManifestOpened(parcel, Purpose.SEQUENCING, TransportClass.ULT_80), given),
                new Entry(manifest, new LinesPacked(List.of(new PackedLine(tube, Optional.empty()))), given),
                new Entry(ref, new ParcelGiven("COURIER", "W-1", "WAYBILL", given), given),
                new Entry(ref, new ParcelArrived(laboratory.site(), "OK", Optional.empty()), arrived));
        var act = Act.of(id(), "register-tubes", new Nothing(), hospital, given, Instant.now());
        assertThat(app.getBean(Acts.class)
                        .perform(act, Nothing.class, reads -> new Decision.Accepted<>(entries, new Nothing())))
                .isInstanceOf(Outcome.Done.class);
        return new Sent(parcel, code, tube, given, arrived);
    }

    /** One each minute from the giving to the arrival; too warm in those minutes. */
    private static byte[] file(Sent sent, int warmFrom, int warmTo) {
        var text = new StringBuilder("Elitech RC-5\nSerial No:,E-0042\nTime,Temperature °C\n");
        for (int i = 0; !sent.given().plusSeconds(60L * i).isAfter(sent.arrived()); i++) {
            var at = LocalDateTime.ofInstant(sent.given().plusSeconds(60L * i), TOKYO);
            text.append(at.toString().replace('T', ' '))
                    .append(":00,")
                    .append(i >= warmFrom && i < warmTo ? "-41.5" : "-78.2")
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static SeriesUpload record(Sent sent, byte[] file, LoggerHow how, Actor actor) {
        var now = Instant.now();
        return app.getBean(RecordingSeries.class).run(sent.code(), file, how, actor, id(), now, now);
    }

    private static SeriesAnswer done(SeriesUpload upload) {
        if (upload instanceof SeriesUpload.Recorded(var outcome, var findings)
                && outcome instanceof Outcome.Done<SeriesAnswer>(var answer, var repeated)) {
            return answer;
        }
        throw new AssertionError(upload);
    }

    private static Viewer viewer(Actor actor) {
        return new Viewer(
                actor.person(),
                "somebody",
                "somebody",
                Set.of(Role.SHIPPING),
                actor.site(),
                "X",
                false,
                Optional.empty(),
                Locale.JAPANESE,
                TOKYO);
    }

    private static TemperaturePage page(Sent sent, Actor actor) {
        return app.getBean(ShowingTemperature.class)
                .page(sent.code(), viewer(actor), TemperaturePage.Said.nothing("UTC"), Optional.empty())
                .orElseThrow();
    }

    private static long count(String table, String column, UUID value) {
        return app.getBean(Queries.class)
                .query("select count(*) from " + table + " where " + column + " = ?", List.of(value), r -> r.getLong(1))
                .getFirst();
    }

    private static void react() {
        var outbox = app.getBean(Outbox.class);
        var deadline = Instant.now().plusSeconds(30);
        while (outbox.age(Instant.now()).isPositive() && Instant.now().isBefore(deadline)) {
            outbox.sweep(Instant.now());
            Thread.onSpinWait();
        }
    }

    @Test
    void a_file_is_recorded_once_and_both_sides_see_the_excursion_of_the_parcel_and_of_the_tube() {
        var sent = sent(Duration.ofHours(3));
        var file = file(sent, 60, 80);
        var how = LoggerHow.plain(TOKYO);
        var answer = done(record(sent, file, how, laboratory));
        assertThat(answer.readings()).isEqualTo(181);
        assertThat(answer.warnings()).extracting(Reason::code).containsExactly("TEMPERATURE_EXCURSION");
        assertThat(done(record(sent, file, how, laboratory)).file()).isEqualTo(answer.file());
        var series = SeriesOfParcels.streamOf(sent.id(), answer.file());
        assertThat(count("temperature_series", "parcel", sent.id())).isEqualTo(1);
        assertThat(count("temperature_reading", "series", series)).isEqualTo(181);
        for (var side : List.of(hospital, laboratory)) {
            var card = page(sent, side).series().getFirst();
            var expected = new Excursion(
                    Side.WARM,
                    sent.given().plusSeconds(3600),
                    sent.given().plusSeconds(4800),
                    false,
                    false,
                    new BigDecimal("-41.5"),
                    sent.given().plusSeconds(3600));
            assertThat(card.series().head().serial()).contains("E-0042");
            assertThat(card.series().head().serialMatch()).isEqualTo(SerialMatch.NOT_RECORDED);
            assertThat(card.exposure().excursions()).containsExactly(expected);
            assertThat(card.series().excursions()).hasSize(1);
            assertThat(card.tubes())
                    .singleElement()
                    .satisfies(t -> assertThat(t.exposure().outside()).isEqualTo(Duration.ofMinutes(20)));
        }
        assertThat(app.getBean(TubeExcursions.class).of(sent.tube(), viewer(hospital)))
                .singleElement()
                .satisfies(line -> assertThat(line.parcel()).isEqualTo(sent.code()));
        assertThat(app.getBean(TubeExcursions.class).of(sent.tube(), viewer(stranger)))
                .isEmpty();
        assertThat(app.getBean(LoggerFiles.class).find(laboratory.site(), answer.file()))
                .contains(file);
    }

    /** What happened in the parcel after it was taken out is nothing of this tube's. */
    @Test
    void a_tube_that_was_taken_out_on_the_way_has_no_part_in_what_came_after() {
        var sent = sent(Duration.ofHours(3));
        var taken = sent.given().plusSeconds(1800);
        var line = new AnsweredLine(sent.tube(), LineState.RECEIVED, Optional.of(TubeCondition.OK));
        var manifest = Manifests.KIND.ref(Manifests.idOf(sent.id()));
        var entries = List.of(new Entry(manifest, new LinesAnswered(List.of(line)), taken));
        var act = Act.of(id(), "register-tubes", new Nothing(), laboratory, taken, Instant.now());
        assertThat(app.getBean(Acts.class)
                        .perform(act, Nothing.class, reads -> new Decision.Accepted<>(entries, new Nothing())))
                .isInstanceOf(Outcome.Done.class);
        done(record(sent, file(sent, 60, 80), LoggerHow.plain(TOKYO), laboratory));
        assertThat(page(sent, laboratory).series().getFirst().series().excursions())
                .hasSize(1);
        assertThat(app.getBean(TubeExcursions.class).of(sent.tube(), viewer(hospital)))
                .isEmpty();
    }

    @Test
    void a_broken_profile_opens_one_deviation_however_many_loggers_say_so() {
        var sent = sent(Duration.ofHours(3));
        done(record(sent, file(sent, 60, 80), LoggerHow.plain(TOKYO), laboratory));
        done(record(sent, file(sent, 60, 81), LoggerHow.plain(TOKYO), hospital));
        react();
        assertThat(count("deviation", "about", sent.id())).isEqualTo(1);
        var held = sent(Duration.ofHours(3));
        done(record(held, file(held, 0, 0), LoggerHow.plain(TOKYO), laboratory));
        react();
        assertThat(count("deviation", "about", held.id())).isZero();
    }

    @Test
    void the_same_file_by_two_people_at_once_is_one_series() throws Exception {
        var sent = sent(Duration.ofHours(10));
        var file = file(sent, 60, 80);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 6)
                    .mapToObj(i -> threads.submit(
                            () -> done(record(sent, file, LoggerHow.plain(TOKYO), i % 2 == 0 ? hospital : laboratory))))
                    .toList();
            for (var one : all) {
                assertThat(one.get().readings()).isEqualTo(601);
            }
        }
        assertThat(count("temperature_series", "parcel", sent.id())).isEqualTo(1);
    }

    @Test
    void another_maker_than_claimed_and_another_site_record_nothing() {
        var sent = sent(Duration.ofHours(3));
        var file = file(sent, 0, 0);
        var how = new LoggerHow(Optional.of("T&D"), Optional.empty(), Optional.empty(), TOKYO, Optional.empty());
        assertThat(record(sent, file, how, laboratory))
                .isInstanceOfSatisfying(
                        SeriesUpload.Unreadable.class,
                        refused -> assertThat(refused.findings()).anySatisfy(f -> {
                            assertThat(f.code()).isEqualTo(FindingCode.MAKER_DIFFERS);
                            assertThat(f.message(Locale.JAPANESE)).contains("T&D", "Elitech");
                        }));
        assertThat(record(sent, file, LoggerHow.plain(TOKYO), stranger)).isInstanceOf(SeriesUpload.NoParcel.class);
        assertThat(count("temperature_series", "parcel", sent.id())).isZero();
        assertThat(app.getBean(ShowingTemperature.class)
                        .page(sent.code(), viewer(stranger), TemperaturePage.Said.nothing("UTC"), Optional.empty()))
                .isEmpty();
    }

    @Test
    void a_logger_is_taught_once_for_the_site_and_read_from_then_on() {
        var sent = sent(Duration.ofHours(3));
        var text = new StringBuilder("Messung Nr 4\n");
        for (int i = 0; i <= 180; i += 5) {
            var at = LocalDateTime.ofInstant(sent.given().plusSeconds(60L * i), ZoneOffset.UTC);
            text.append("x|").append(-78).append('|').append(at).append(":00\n");
        }
        var file = text.toString().getBytes(StandardCharsets.UTF_8);
        var refused = (SeriesUpload.Unreadable) record(sent, file, LoggerHow.plain(TOKYO), laboratory);
        assertThat(refused.file()).isPresent();
        var mapping = new LoggerMapping(
                Optional.of("Messung"),
                Optional.of('|'),
                1,
                List.of(2),
                1,
                Optional.of(TemperatureUnit.CELSIUS),
                Optional.empty(),
                Optional.of(ZoneOffset.UTC));
        var now = Instant.now();
        var verbs = app.getBean(LoggerVerbs.class);
        assertThat(verbs.teach(new TeachLogger("", "{"), laboratory, id(), now, now))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, r -> assertThat(r.reasons()).hasSize(2));
        assertThat(verbs.teach(
                        new TeachLogger("Messung", LoggerMappingJson.write(mapping)), laboratory, id(), now, now))
                .isInstanceOf(Outcome.Done.class);
        assertThat(done(record(sent, file, LoggerHow.plain(TOKYO), laboratory)).readings())
                .isEqualTo(37);
        // another site has to be told itself
        assertThat(record(sent(Duration.ofHours(3)), file, LoggerHow.plain(TOKYO), hospital))
                .isInstanceOf(SeriesUpload.Unreadable.class);
        assertThat(page(sent, laboratory).series().getFirst().exposure().held()).isTrue();
    }

    @Test
    void a_hundred_thousand_readings_are_recorded_in_under_three_seconds() {
        var sent = sent(Duration.ofSeconds(2 * 99_999));
        var text = new StringBuilder("Elitech RC-5\nSerial No:,E-0042\nTime zone: UTC\nTime,Temperature °C\n");
        for (int i = 0; i < 100_000; i++) {
            var at = LocalDateTime.ofInstant(sent.given().plusSeconds(2L * i), ZoneOffset.UTC);
            text.append(at.toLocalDate())
                    .append(' ')
                    .append(at.toLocalTime().format(java.time.format.DateTimeFormatter.ISO_LOCAL_TIME))
                    .append(",-78.2\n");
        }
        var file = text.toString().getBytes(StandardCharsets.UTF_8);
        var start = System.nanoTime();
        var answer = done(record(sent, file, LoggerHow.plain(TOKYO), laboratory));
        var took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("100,000 readings recorded in " + took);
        assertThat(answer.readings()).isEqualTo(100_000);
        assertThat(took).isLessThan(Duration.ofSeconds(Boolean.getBoolean("himuro.proof") ? 3 : 20));
        start = System.nanoTime();
        assertThat(page(sent, laboratory).series().getFirst().exposure().held()).isTrue();
        System.out.println("shown in " + Duration.ofNanos(System.nanoTime() - start));
    }

    @Test
    void readings_and_raw_files_stay_as_they_are() {
        var sent = sent(Duration.ofHours(3));
        var answer = done(record(sent, file(sent, 0, 0), LoggerHow.plain(TOKYO), laboratory));
        var series = SeriesOfParcels.streamOf(sent.id(), answer.file());
        for (var sql : List.of(
                "update temperature_reading set celsius = 0 where series = ?",
                "delete from temperature_reading where series = ?")) {
            assertThatThrownBy(() -> {
                        try (var connection =
                                app.getBean(Queries.class).source().getConnection()) {
                            Select.run(connection, sql, series);
                        }
                    })
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("readings");
        }
        assertThat(app.getBean(Readings.class).of(series)).hasSize(181);
    }

    @Test
    void files_made_to_harm_are_refused_and_leave_nothing() {
        var sent = sent(Duration.ofHours(3));
        var hostile = List.of(
                new byte[0],
                "%PDF-1.7 temperature".getBytes(StandardCharsets.UTF_8),
                "=cmd|' /C calc'!A0,=1+1\n".repeat(50).getBytes(StandardCharsets.UTF_8),
                new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 1, 2, 3},
                new byte[1 << 24],
                ("Elitech\nTime,Temperature °C\n" + "9".repeat(100_000) + ",1e999999999\n")
                        .getBytes(StandardCharsets.UTF_8),
                "Elitech\nTime,Temperature °C\n2026-11-20 10:00:00,<script>alert(1)</script>\n"
                        .getBytes(StandardCharsets.UTF_8));
        for (var file : hostile) {
            assertThat(record(sent, file, LoggerHow.plain(TOKYO), laboratory))
                    .isInstanceOf(SeriesUpload.Unreadable.class);
        }
        assertThat(count("temperature_series", "parcel", sent.id())).isZero();
    }
}
