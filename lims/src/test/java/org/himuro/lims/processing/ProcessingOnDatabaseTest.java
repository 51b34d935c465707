package org.himuro.lims.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.processing.ProcessTubes.Child;
import org.himuro.lims.processing.application.ContentQueries;
import org.himuro.lims.processing.application.RecordingMeasurements;
import org.himuro.lims.processing.application.UndoingProcessing;
import org.himuro.lims.processing.application.WorklistVerbs;
import org.himuro.lims.specimen.Material;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Amounts and lineage on a database: held by its checks and keys, also where many take from one tube at once. */
@Tag("W1")
@Tag("W2")
@Tag("W4")
@Tag("database")
class ProcessingOnDatabaseTest {
    private static Laboratory laboratory;

    @BeforeAll
    static void open() {
        laboratory = new Laboratory();
    }

    @AfterAll
    static void close() {
        if (laboratory != null) {
            laboratory.close();
        }
    }

    @Test
    void many_who_draw_from_one_tube_at_once_never_take_more_than_there_is() throws Exception {
        var blood = laboratory.blood(1, "100").getFirst();
        var outcomes = race(16, i -> laboratory.process(laboratory.aliquot(blood, "15"), laboratory.id()));
        long done = outcomes.stream().filter(o -> o instanceof Outcome.Done).count();
        assertThat(done).as("of 16 that want 15 out of 100").isEqualTo(6);
        assertThat(laboratory.tube(blood).amount().orElseThrow()).isEqualByComparingTo("10");
        assertThat(outcomes.stream()
                        .filter(o -> o instanceof Outcome.Refused)
                        .flatMap(o -> ((Outcome.Refused<Processed>) o).reasons().stream())
                        .map(r -> r.code()))
                .containsOnly("AMOUNT_EXCEEDED");
        assertThat(sum("select sum(consumed) from lineage where parent = (select id from tube where code = ?)", blood))
                .isEqualByComparingTo("90");
    }

    @Test
    void two_acts_that_want_one_new_tube_do_not_both_get_it() throws Exception {
        var parents = laboratory.blood(2, "100");
        var makers = "00%08d".formatted(System.nanoTime() % 100_000_000L);
        var outcomes = race(2, i -> laboratory.process(into(parents.get(i), makers), laboratory.id()));
        assertThat(outcomes.stream().filter(o -> o instanceof Outcome.Done).count())
                .isEqualTo(1);
    }

    private static ProcessTubes into(String parent, String child) {
        var command = laboratory.aliquot(parent, "5");
        return new ProcessTubes(
                command.preparation(),
                command.material(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                command.draws(),
                List.of(new Child(parent, Optional.of(child), Optional.of(new BigDecimal("5")), Optional.empty())),
                Optional.empty());
    }

    @Test
    void the_database_itself_refuses_what_the_application_would_not_ask_for() {
        var blood = laboratory.blood(1, "100").getFirst();
        var made = Laboratory.done(laboratory.process(laboratory.aliquot(blood, "10"), laboratory.id()));
        refuses("update tube set amount = -1 where code = '" + blood + "'", "tube_amount");
        refuses("update tube set depleted = true where code = '" + blood + "'", "tube_depleted");
        var child = made.tubes().getFirst().code();
        refuses(
                "update processing_draw set taken = taken + 1 where tube = (select id from tube where code = '" + blood
                        + "')",
                "processing_draw_balance");
        refuses(
                "update lineage set child_generation = 0 where child = (select id from tube where code = '" + child
                        + "')",
                "lineage_forward");
        refuses(
                "insert into processing_child select tube, processing, amount, unit, generation from processing_child"
                        + " where tube = (select id from tube where code = '" + child + "')",
                "processing_child_once");
    }

    private static void refuses(String sql, String constraint) {
        assertThatThrownBy(() -> {
                    try (var owner = laboratory.owner();
                            var statement = owner.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(constraint);
    }

    @Test
    @SuppressWarnings("SystemOut")
    void a_plate_of_ninety_six_is_one_act_and_counts_once() {
        var blood = laboratory.blood(ProcessTubes.MOST, "500");
        var act = laboratory.id();
        var before = Instant.now();
        var made = Laboratory.done(laboratory.process(laboratory.extraction(blood), act));
        System.out.println("96 tubes processed in "
                + Duration.between(before, Instant.now()).toMillis() + " ms");
        assertThat(made.tubes()).hasSize(96);
        var again = laboratory.process(laboratory.extraction(blood), act);
        assertThat(again)
                .isInstanceOfSatisfying(
                        Outcome.Done.class, d -> assertThat(d.repeated()).isTrue());
        assertThat(laboratory
                        .bean(Queries.class)
                        .query(
                                "select count(*) from processing_child where processing = ?",
                                List.of(made.processing()),
                                row -> row.getInt(1)))
                .containsExactly(96);
        for (int i = 0; i < blood.size(); i++) {
            var parent = laboratory.tube(blood.get(i));
            var child = laboratory.tube(made.tubes().get(i).code());
            assertThat(child.parent()).contains(parent.id());
            assertThat(child.donor()).isEqualTo(parent.donor());
            assertThat(child.caseId()).isEqualTo(parent.caseId());
        }
    }

    @Test
    void one_wrong_tube_of_a_plate_and_nothing_is_done() {
        var blood = new ArrayList<>(laboratory.blood(3, "500"));
        blood.add("NO-SUCH-TUBE");
        var refused = laboratory.process(laboratory.extraction(blood), laboratory.id());
        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(laboratory
                        .bean(ContentQueries.class)
                        .edges(List.of(laboratory.tube(blood.getFirst()).id())))
                .isEmpty();
    }

    @Test
    void what_is_taken_back_leaves_neither_lineage_nor_amount_and_can_be_done_again() {
        var blood = laboratory.blood(1, "100").getFirst();
        var made = Laboratory.done(laboratory.process(laboratory.aliquot(blood, "40"), laboratory.id()));
        var now = Instant.now();
        Laboratory.done(laboratory
                .bean(UndoingProcessing.class)
                .run(new UndoProcessing(made.processing()), laboratory.technician, laboratory.id(), now, now));
        assertThat(laboratory.tube(blood).amount().orElseThrow()).isEqualByComparingTo("100");
        assertThat(laboratory
                        .bean(ContentQueries.class)
                        .edges(List.of(laboratory.tube(blood).id())))
                .isEmpty();
        var child = made.tubes().getFirst().code();
        assertThat(laboratory.tube(child).isUnused()).isTrue();
        Laboratory.done(laboratory.process(into(blood, child), laboratory.id()));
        assertThat(laboratory.tube(child).amount().orElseThrow()).isEqualByComparingTo("5");
    }

    @Test
    void descendants_of_any_depth_are_found() {
        var tube = laboratory.blood(1, "1000").getFirst();
        var root = laboratory.tube(tube);
        for (int depth = 1; depth <= 8; depth++) {
            tube = Laboratory.done(laboratory.process(
                            laboratory.aliquot(tube, String.valueOf(1000 - 100 * depth)), laboratory.id()))
                    .tubes()
                    .getFirst()
                    .code();
        }
        assertThat(laboratory.tube(tube).generation()).isEqualTo(8);
        assertThat(laboratory.bean(ContentQueries.class).family(root.caseId())).hasSize(9);
    }

    @Test
    void a_measured_volume_is_the_amount_and_the_newest_value_counts() {
        var blood = laboratory.blood(1, "100").getFirst();
        var dna = Laboratory.done(laboratory.process(laboratory.extraction(List.of(blood)), laboratory.id()))
                .tubes()
                .getFirst()
                .code();
        measured(dna, Analyte.CONCENTRATION, "51.5", Method.NANODROP);
        measured(dna, Analyte.CONCENTRATION, "48.2", Method.QUBIT);
        measured(dna, Analyte.VOLUME, "50", Method.PIPETTE);
        var tube = laboratory.tube(dna);
        assertThat(tube.amount().orElseThrow()).isEqualByComparingTo("50");
        assertThat(laboratory.bean(ContentQueries.class).measurements(List.of(tube.id())))
                .filteredOn(m -> m.analyte() == Analyte.CONCENTRATION)
                .first()
                .satisfies(m -> assertThat(m.value()).isEqualByComparingTo("48.2"));
    }

    private static void measured(String tube, Analyte analyte, String value, Method method) {
        var now = Instant.now();
        var values = List.of(new RecordMeasurements.Value(tube, analyte, new BigDecimal(value), method));
        Laboratory.done(laboratory
                .bean(RecordingMeasurements.class)
                .run(
                        new RecordMeasurements(values, Optional.empty()),
                        laboratory.technician,
                        laboratory.id(),
                        now,
                        now));
    }

    @Test
    void a_worklist_takes_only_its_own_tubes_and_is_worked_off_once() {
        var blood = laboratory.blood(3, "500");
        var now = Instant.now();
        var verbs = laboratory.bean(WorklistVerbs.class);
        var list = Laboratory.done(verbs.make(
                        new MakeWorklist(
                                Material.DNA,
                                "dna-extraction",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                blood.subList(0, 2)),
                        laboratory.technician,
                        laboratory.id(),
                        now,
                        now))
                .worklist();
        var wrong = verbs.pick(
                new PickForWorklist(list, blood.get(2), Optional.empty()),
                laboratory.technician,
                laboratory.id(),
                now,
                now);
        assertThat(wrong)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        r -> assertThat(r.reasons().toString()).contains("NOT_ON_WORKLIST"));
        Laboratory.done(verbs.pick(
                new PickForWorklist(list, blood.get(0), Optional.empty()),
                laboratory.technician,
                laboratory.id(),
                now,
                now));
        var extraction = laboratory.extraction(blood.subList(0, 2));
        var command = new ProcessTubes(
                extraction.preparation(),
                extraction.material(),
                Optional.of("dna-extraction"),
                extraction.kit(),
                extraction.lot(),
                Optional.of("QIA-1"),
                extraction.buffer(),
                extraction.draws(),
                extraction.children(),
                Optional.of(list));
        Laboratory.done(laboratory.process(command, laboratory.id()));
        assertThat(laboratory.process(command, laboratory.id()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        r -> assertThat(r.reasons().toString()).contains("WORKLIST_CLOSED"));
    }

    private static BigDecimal sum(String sql, String code) {
        return laboratory
                .bean(Queries.class)
                .query(sql, List.of(code), row -> row.getBigDecimal(1))
                .getFirst();
    }

    private interface Each {
        Outcome<Processed> run(int number);
    }

    private static List<Outcome<Processed>> race(int many, Each each) throws Exception {
        var go = new CountDownLatch(1);
        var outcomes = new ArrayList<Outcome<Processed>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, many)
                    .mapToObj(i -> threads.submit(() -> {
                        go.await();
                        return each.run(i);
                    }))
                    .toList();
            go.countDown();
            for (var one : running) {
                outcomes.add(one.get());
            }
        }
        return outcomes;
    }
}
