package org.himuro.lims.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.himuro.lims.inspection.Bench.done;
import static org.himuro.lims.inspection.Bench.refused;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.himuro.lims.identity.Role;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.processing.Method;
import org.himuro.lims.processing.ProcessTubes;
import org.himuro.lims.processing.application.ProcessingTubes;
import org.himuro.lims.sequencing.ResidualWish;
import org.himuro.lims.sequencing.ReturnResidual;
import org.himuro.lims.sequencing.SayResidual;
import org.himuro.lims.sequencing.application.ReturningResidual;
import org.himuro.lims.sequencing.application.SayingResidual;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.application.Shipments;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Preparation;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.application.StoringTubes;
import org.himuro.sop.receipt.ReceiptRules;
import org.himuro.sop.receipt.ReceiptVerdict.Result;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("H3")
@Tag("Q8")
@Tag("database")
class InspectionOnDatabaseTest {
    private static Bench bench;

    @BeforeAll
    static void open() {
        bench = new Bench();
        bench.limits();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    /** A tube of DNA at the laboratory that holds too little, and its order. */
    private record Rejected(String tube, String order, List<String> sisters) {
        static Rejected made(int sisters) {
            var stock = bench.stock(sisters + 1);
            var tube = stock.get(2);
            var order = bench.order(tube);
            bench.travelled(order, bench.hospital, bench.laboratory, tube);
            bench.measured(bench.laboratory, tube, "12", "40", Method.QUBIT);
            done(bench.inspect(bench.laboratory, tube));
            return new Rejected(tube, order, stock.subList(3, stock.size()));
        }
    }

    @Test
    void a_rejected_tube_is_replaced_by_a_sister_that_is_fetched_and_sent_and_the_rejected_one_comes_back() {
        var stock = bench.stock(3);
        var tube = stock.get(2);
        var order = bench.order(tube);
        assertThat(refused(bench.inspect(bench.laboratory, tube))).containsExactly("CODE_UNKNOWN");
        bench.travelled(order, bench.hospital, bench.laboratory, tube);
        assertThat(refused(bench.inspect(bench.hospital, stock.get(3)))).containsExactly("TUBE_NOT_RECEIVED_HERE");

        var nothing = done(bench.inspect(bench.laboratory, tube));
        assertThat(nothing.tubes())
                .singleElement()
                .satisfies(j -> assertThat(j.result()).isEqualTo(Result.UNDETERMINED));
        assertThat(refused(bench.decide(bench.hospital, bench.id(), tube, Disposition.PROCEED, Optional.empty())))
                .containsExactly("NOTHING_TO_DECIDE");

        bench.measured(bench.laboratory, tube, "20", "80", Method.NANODROP);
        assertThat(done(bench.inspect(bench.laboratory, tube))
                        .tubes()
                        .getFirst()
                        .result())
                .isEqualTo(Result.UNDETERMINED);
        bench.measured(bench.laboratory, tube, "20", "49.999", Method.QUBIT);
        var judged = done(bench.inspect(bench.laboratory, tube));
        assertThat(judged.version()).isPositive();
        assertThat(judged.tubes().getFirst().result()).isEqualTo(Result.REJECT);
        assertThat(judged.tubes().getFirst().reasons().getFirst().args())
                .containsExactly("TOTAL_MASS", "999.98", "1000", "ng");

        bench.measured(bench.hospital, stock.get(3), "5", "90", Method.QUBIT);
        bench.measured(bench.hospital, stock.get(4), "30", "90", Method.QUBIT);
        assertThat(refused(
                        bench.decide(bench.hospital, bench.id(), tube, Disposition.REPLACE, Optional.of(stock.get(3)))))
                .contains("SISTER_BELOW");
        assertThat(refused(
                        bench.decide(bench.hospital, bench.id(), tube, Disposition.REPLACE, Optional.of(stock.get(0)))))
                .containsExactly("SISTER_OTHER_MATERIAL");
        assertThat(refused(bench.decide(bench.stranger, bench.id(), tube, Disposition.RETURN, Optional.empty())))
                .containsExactly("CODE_UNKNOWN");
        assertThat(refused(bench.decide(bench.laboratory, bench.id(), tube, Disposition.RETURN, Optional.empty())))
                .containsExactly("CODE_UNKNOWN");

        var act = bench.id();
        var decided = done(bench.decide(bench.hospital, act, tube, Disposition.REPLACE, Optional.of(stock.get(4))));
        assertThat(decided.warnings()).isEmpty();
        assertThat(decided.pick()).isPresent();
        assertThat(decided.parcel()).isPresent();
        assertThat(done(bench.decide(bench.hospital, act, tube, Disposition.REPLACE, Optional.of(stock.get(4))))
                        .pick())
                .isEqualTo(decided.pick());
        assertThat(bench.current(order).tube())
                .isEqualTo(bench.tube(stock.get(4)).id());
        assertThat(bench.current(order).replaces()).contains(bench.tube(tube).id());
        assertThat(refused(bench.decide(bench.hospital, bench.id(), tube, Disposition.RETURN, Optional.empty())))
                .containsExactly("INSPECTION_DECIDED");

        bench.sent(decided.parcel().orElseThrow(), bench.hospital, bench.laboratory, stock.get(4));
        bench.measured(bench.laboratory, stock.get(4), "30", "85", Method.QUBIT);
        assertThat(done(bench.inspect(bench.laboratory, stock.get(4)))
                        .tubes()
                        .getFirst()
                        .result())
                .isEqualTo(Result.ACCEPT);

        bench.travelled(order, bench.laboratory, bench.hospital, tube);
        assertThat(bench.tube(tube).heldBy()).isEqualTo(bench.hospital.site());
    }

    @Test
    void what_is_left_and_the_dna_made_of_it_go_back_to_the_bank_and_are_stored_there() {
        var stock = bench.stock(0);
        var tissue = stock.getFirst();
        var order = bench.order(tissue);
        bench.travelled(order, bench.hospital, bench.laboratory, tissue);
        var now = Instant.now();
        var saying = bench.bean(SayingResidual.class);
        assertThat(refused(saying.run(
                        new SayResidual(order, ResidualWish.BACK, Optional.of("LAB")),
                        bench.hospital,
                        bench.id(),
                        now,
                        now)))
                .containsExactly("RESIDUAL_NO_KEEPER");
        assertThat(refused(saying.run(
                        new SayResidual(order, ResidualWish.BACK, Optional.of("BNK")),
                        bench.laboratory,
                        bench.id(),
                        now,
                        now)))
                .containsExactly("ORDER_UNKNOWN");
        done(saying.run(
                new SayResidual(order, ResidualWish.BACK, Optional.of("BNK")), bench.hospital, bench.id(), now, now));

        var draw = new ProcessTubes.Draw(tissue, Optional.empty(), Optional.empty(), Optional.empty(), false);
        var child = new ProcessTubes.Child(tissue, Optional.of("9900000001"), Optional.empty(), Optional.empty());
        var extraction = new ProcessTubes(
                Preparation.DERIVATIVE,
                Optional.of(Material.DNA),
                Optional.empty(),
                Optional.of("QIAamp"),
                Optional.of("LOT-7"),
                Optional.empty(),
                Optional.empty(),
                List.of(draw),
                List.of(child),
                Optional.empty());
        var dna = done(bench.bean(ProcessingTubes.class).run(extraction, bench.laboratory, bench.id(), now, now))
                .tubes()
                .getFirst()
                .code();
        done(bench.bean(ReturningResidual.class)
                .run(new ReturnResidual(order, new BigDecimal("7.5")), bench.laboratory, bench.id(), now, now));

        var wanted =
                bench.bean(Shipments.class).of(order, bench.laboratory.site()).orElseThrow();
        assertThat(wanted.receiver()).contains("BNK");
        assertThat(wanted.purpose()).contains(Purpose.RETURN);
        assertThat(wanted.tubes())
                .containsExactly(bench.tube(tissue).id(), bench.tube(dna).id());
        bench.travelled(order, bench.laboratory, bench.bank, tissue);
        bench.travelled(order, bench.laboratory, bench.bank, dna);
        var box = bench.box(bench.bank);
        done(bench.bean(StoringTubes.class)
                .run(
                        new StoreTubes(
                                List.of(new StoreTubes.Put(tissue, box, "A1"), new StoreTubes.Put(dna, box, "A2"))),
                        bench.bank,
                        bench.id(),
                        Instant.now(),
                        Instant.now()));
        for (var code : List.of(tissue, dna)) {
            assertThat(bench.tube(code).heldBy()).isEqualTo(bench.bank.site());
            assertThat(bench.tube(code).place()).isEqualTo(TubePlace.POSITION);
        }
        assertThat(bench.tube(dna).origin()).contains(Material.TUMOUR_TISSUE);
        assertThat(bench.tube(dna).generation()).isEqualTo(1);
        assertThat(bench.current(order).residualUl().orElseThrow()).isEqualByComparingTo("7.5");
    }

    @Test
    void leave_to_proceed_holds_for_the_verdict_it_was_given_for() {
        var rejected = Rejected.made(0);
        done(bench.decide(bench.hospital, bench.id(), rejected.tube(), Disposition.PROCEED, Optional.empty()));
        bench.measured(bench.laboratory, rejected.tube(), "11", "40", Method.QUBIT);
        done(bench.inspect(bench.laboratory, rejected.tube()));
        assertThat(refused(bench.decide(
                        bench.hospital, bench.id(), rejected.tube(), Disposition.RETURN, Optional.empty())))
                .as("rejected still, and decided")
                .containsExactly("INSPECTION_DECIDED");
        bench.measured(bench.laboratory, rejected.tube(), "40", "1001", Method.QUBIT);
        assertThat(done(bench.inspect(bench.laboratory, rejected.tube()))
                        .tubes()
                        .getFirst()
                        .result())
                .isEqualTo(Result.CONDITIONAL);
        done(bench.decide(bench.hospital, bench.id(), rejected.tube(), Disposition.DESTROY, Optional.empty()));
    }

    @Test
    void of_two_who_want_one_sister_at_once_one_gets_it_and_it_stands_on_one_list() throws Exception {
        var rejected = Rejected.made(2);
        List<Callable<Outcome<DecidedAnswer>>> both = List.of(
                () -> bench.decide(
                        bench.hospital,
                        bench.id(),
                        rejected.tube(),
                        Disposition.REPLACE,
                        Optional.of(rejected.sisters().get(0))),
                () -> bench.decide(
                        bench.hospital,
                        bench.id(),
                        rejected.tube(),
                        Disposition.REPLACE,
                        Optional.of(rejected.sisters().get(0))));
        try (var people = Executors.newFixedThreadPool(2)) {
            long done = 0;
            for (var outcome : people.invokeAll(both)) {
                done += outcome.get() instanceof Outcome.Done<DecidedAnswer> ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(bench.current(rejected.order()).tube())
                .isEqualTo(bench.tube(rejected.sisters().get(0)).id());
    }

    @Test
    void the_database_itself_keeps_what_must_hold() {
        var one = Rejected.made(1);
        var two = Rejected.made(0);
        done(bench.decide(
                bench.hospital,
                bench.id(),
                one.tube(),
                Disposition.REPLACE,
                Optional.of(one.sisters().getFirst())));
        var sister = hex(bench.tube(one.sisters().getFirst()).id());
        var tube = hex(bench.tube(two.tube()).id());
        refuses(
                "update inspection set decision = 'REPLACE', because = 'OTHER', decided_at = now(6), replaced_by = "
                        + sister + " where tube = " + tube,
                "inspection_sister");
        refuses("update inspection set replaced_by = tube where tube = " + tube, "inspection_replaced");
        refuses("update inspection set decision = 'PROCEED' where tube = " + tube, "inspection_decided");
        refuses("update inspection set result = 'FINE' where tube = " + tube, "inspection_result");
        refuses(
                "update sequencing_order set residual_wish = 'BACK' where code = '" + two.order() + "'",
                "sequencing_order_residual");
    }

    @Test
    void ninety_six_are_typed_on_one_page_and_what_was_rejected_is_decided_on_another() {
        var stock = bench.stock(97);
        var tubes = stock.subList(2, 98);
        var orders = tubes.stream().map(bench::order).toList();
        var parcel = bench.travelled(orders.getFirst(), bench.hospital, bench.laboratory, tubes.toArray(String[]::new));
        var technician = bench.person("reception", bench.laboratory, Role.SEQUENCING_LABORATORY);
        var page = "/inspections/parcels/" + parcel;
        assertThat(technician.get(page).body()).contains(tubes.getFirst(), tubes.getLast(), orders.getLast());

        var typed = new HashMap<String, String>();
        typed.put("act", bench.id().toString());
        typed.put("method", "QUBIT");
        for (var tube : tubes) {
            typed.put("v-" + tube + "-VOLUME", "20");
            typed.put("v-" + tube + "-CONCENTRATION", tube.equals(tubes.get(3)) ? "10" : "75.5");
            typed.put("v-" + tube + "-A260_280", "1.85");
            typed.put("v-" + tube + "-DIN", "7.2");
        }
        var wrong = new HashMap<>(typed);
        wrong.put("v-" + tubes.get(0) + "-DIN", "11");
        wrong.put("v-" + tubes.get(1) + "-VOLUME", "much");
        var refused = technician.post(page, wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "data-reason=\"OF_TUBE_VALUE_IMPOSSIBLE\"", "value=\"much\"", "v-" + tubes.get(1) + "-VOLUME");
        assertThat(judged(tubes.getFirst())).isEmpty();

        long before = System.nanoTime();
        var done = technician.post(page, typed);
        System.getLogger("inspection")
                .log(
                        System.Logger.Level.INFO,
                        "96 tubes with 4 values each, typed and judged, ms: "
                                + (System.nanoTime() - before) / 1_000_000);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(judged(tubes.getFirst())).containsExactly("ACCEPT");
        assertThat(judged(tubes.get(3))).containsExactly("REJECT");
        assertThat(technician.post(page, typed).statusCode()).as("sent twice").isEqualTo(200);
        assertThat(count("select count(*) from measurement m join tube t on t.id = m.tube where t.code = '"
                        + tubes.get(3) + "'"))
                .as("recorded once")
                .isEqualTo(4);

        var coordinator = bench.person("coordinator", bench.hospital, Role.COORDINATOR);
        var waiting = coordinator.get("/inspections").body();
        assertThat(waiting).contains("data-tube=\"" + tubes.get(3) + "\"", "value=\"" + stock.get(98) + "\"");
        assertThat(technician.get("/inspections/tubes/" + tubes.get(3)).body()).doesNotContain("name=\"disposition\"");
        var form = new HashMap<>(Map.of(
                "act", bench.id().toString(), "tube", tubes.get(3), "laboratory", "LAB", "disposition", "REPLACE"));
        form.put("by", stock.get(98));
        assertThat(coordinator.post("/inspections", form).statusCode())
                .as("without a reason")
                .isEqualTo(422);
        form.put("because", "BETTER_TUBE");
        var decided = coordinator.post("/inspections", form);
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
        assertThat(decided.body())
                .as("a coordinator reads of the pick list and may not open it")
                .contains("PK-NCH-", "/parcels/")
                .doesNotContain("\"/picks/");
        assertThat(coordinator.get("/orders/" + orders.get(3)).body()).contains(tubes.get(3), stock.get(98));
        assertThat(coordinator.get("/tubes/" + tubes.get(3)).body()).contains("/inspections/tubes/" + tubes.get(3));
        var outside = bench.person("outside", bench.stranger, Role.COORDINATOR);
        assertThat(outside.get("/inspections/tubes/" + tubes.get(3)).statusCode())
                .isEqualTo(outside.get("/inspections/tubes/NOTHING").statusCode())
                .isEqualTo(404);
    }

    @Test
    void limits_are_set_on_a_page_with_every_fault_named_and_twice_is_one_version() {
        var technician = bench.person("limits", bench.laboratory, Role.SEQUENCING_LABORATORY);
        var page = technician.get("/inspections/limits").body();
        assertThat(page).contains("total-mass", "wgs-tumour");
        var bad = Map.of("document", "title: {ja: 検, en: x}\nlimits:\n  - {assay: exome}\n");
        var refused = technician.post("/inspections/limits", bad);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("limits[0].assay", "limits[0].threshold", "source");
        var document = ReceiptRules.exampleText().replace("example: true", "example: false");
        var good = Map.of("act", bench.id().toString(), "document", document);
        assertThat(technician.post("/inspections/limits", good).statusCode()).isEqualTo(303);
        assertThat(technician.post("/inspections/limits", good).statusCode()).isEqualTo(303);
        assertThat(count("select version from inspection_rules")).isEqualTo(2);
        var hospital = bench.person("limits2", bench.hospital, Role.COORDINATOR);
        assertThat(hospital.get("/inspections/limits").statusCode()).isEqualTo(403);
    }

    private static List<String> judged(String tube) {
        return bench.bean(Queries.class)
                .query(
                        "select i.result from inspection i join tube t on t.id = i.tube where t.code = ?",
                        List.of(tube),
                        row -> row.getString(1));
    }

    private static int count(String sql) {
        return bench.bean(Queries.class)
                .query(sql, List.of(), row -> row.getInt(1))
                .getFirst();
    }

    private static String hex(UUID id) {
        return "x'" + id.toString().replace("-", "") + "'";
    }

    private static void refuses(String sql, String constraint) {
        assertThatThrownBy(() -> {
                    try (var owner = bench.owner();
                            var statement = owner.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(constraint);
    }
}
