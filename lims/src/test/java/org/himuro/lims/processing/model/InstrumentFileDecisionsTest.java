package org.himuro.lims.processing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.processing.model.Workbench.TECHNICIAN;
import static org.himuro.lims.processing.model.Workbench.aliquot;
import static org.himuro.lims.processing.model.Workbench.child;
import static org.himuro.lims.processing.model.Workbench.done;
import static org.himuro.lims.processing.model.Workbench.draw;
import static org.himuro.lims.processing.model.Workbench.reasons;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.integrations.instrument.Column;
import org.himuro.integrations.instrument.InstrumentMapping;
import org.himuro.integrations.instrument.InstrumentMapping.Measure;
import org.himuro.integrations.instrument.InstrumentMapping.Order;
import org.himuro.integrations.instrument.InstrumentMapping.Who;
import org.himuro.integrations.instrument.Scale;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.FileTaken;
import org.himuro.lims.processing.Instruments;
import org.himuro.lims.processing.Measurement;
import org.himuro.lims.processing.Measurements;
import org.himuro.lims.processing.Method;
import org.himuro.lims.processing.TakeInstrumentFile;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubeEvent.TubeDestroyed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an instrument's file says becomes measurements: all of it or none, once, and taken back as a whole. */
@Tag("W2")
class InstrumentFileDecisionsTest {
    private static final String NAME = "Qubit 4";
    private final Workbench bench = new Workbench();

    @BeforeEach
    void taught() {
        done(bench.teach(NAME, mapping("CONCENTRATION", "QUBIT", Scale.NG_PER_UL)));
    }

    private static String mapping(String what, String method, Scale scale) {
        return new InstrumentMapping(
                        ',',
                        '.',
                        true,
                        0,
                        Who.TUBE_CODE,
                        Order.DOWN_COLUMNS,
                        new Column(1, "Sample", 1),
                        List.of(new Measure(new Column(2, "Value", 1), what, method, scale, Optional.empty())),
                        Set.of(),
                        Set.of())
                .json();
    }

    private static FileLines.Line line(int number, String tube, Analyte analyte, String value) {
        return new FileLines.Line(
                number, tube, analyte, new BigDecimal(value), analyte.methods().getFirst());
    }

    private static FileLines file(FileLines.Line... lines) {
        return new FileLines("seen", List.of(lines), List.of());
    }

    private static TakeInstrumentFile take(int version, String seen, boolean others) {
        return new TakeInstrumentFile(NAME, version, "ab".repeat(32), "", seen, others);
    }

    private Outcome<FileTaken> take(FileLines file) {
        return bench.take(take(1, "seen", false), file);
    }

    private List<Measurement> counted() {
        return bench.ledger.states(Measurements.KIND, bench.ledger.all(Measurements.KIND)).values().stream()
                .filter(m -> !m.undone())
                .toList();
    }

    @Test
    void every_value_is_recorded_with_the_file_it_came_from_and_a_volume_is_the_amount_from_now_on() {
        var dna = bench.tube("D1", Material.DNA, "50");
        var other = bench.tube("D2", Material.DNA, "50");
        var taken = done(take(file(
                line(2, dna, Analyte.CONCENTRATION, "12.5"),
                line(2, dna, Analyte.VOLUME, "44.5"),
                line(3, other, Analyte.CONCENTRATION, "7"))));
        assertThat(taken.tubes()).isEqualTo(2);
        assertThat(taken.values()).isEqualTo(3);
        assertThat(counted()).hasSize(3).allSatisfy(m -> assertThat(m.file()).contains("ab".repeat(32)));
        assertThat(bench.tube(dna).amount().orElseThrow()).isEqualByComparingTo("44.5");
    }

    @Test
    void one_wrong_line_refuses_all_with_every_reason() {
        var dna = bench.tube("D1", Material.DNA, "50");
        var gone = bench.tube("D2", Material.DNA, "50");
        bench.happened(bench.stream(gone), new TubeDestroyed("INCINERATED", new UUID(2, 9)));
        var blood = bench.tube("B1", Material.BLOOD, "50");
        var refused = take(file(
                line(2, dna, Analyte.CONCENTRATION, "-0.3"),
                line(3, gone, Analyte.CONCENTRATION, "5"),
                line(4, blood, Analyte.DIN, "7"),
                line(5, "NOBODY", Analyte.DIN, "7"),
                line(6, dna, Analyte.CONCENTRATION, "7")));
        assertThat(reasons(refused).stream().map(Reason::code))
                .containsExactlyInAnyOrder(
                        "VALUE_IMPOSSIBLE", "TUBE_DESTROYED", "ANALYTE_DOES_NOT_FIT", "CODE_UNKNOWN", "TUBE_TWICE");
        assertThat(counted()).isEmpty();
    }

    @Test
    void nothing_is_taken_while_a_line_is_wrong_unless_that_was_said() {
        var dna = bench.tube("D1", Material.DNA, "50");
        var file = new FileLines("seen", List.of(line(2, dna, Analyte.DIN, "7")), List.of(3, 4));
        assertThat(reasons(take(file))).containsExactly(Reason.of("FILE_LINES_WRONG", 2));
        assertThat(done(bench.take(take(1, "seen", true), file)).values()).isEqualTo(1);
    }

    @Test
    void what_was_seen_is_what_is_done() {
        var dna = bench.tube("D1", Material.DNA, "50");
        var file = file(line(2, dna, Analyte.DIN, "7"));
        assertThat(reasons(bench.take(take(1, "other", false), file)))
                .containsExactly(Reason.of("FILE_SEEN_OTHERWISE"));
        done(bench.teach(NAME, mapping("DIN", "TAPESTATION", Scale.NUMBER)));
        assertThat(reasons(take(file))).containsExactly(Reason.of("INSTRUMENT_CHANGED", NAME));
        done(bench.forget(NAME));
        assertThat(reasons(bench.take(take(2, "seen", false), file)))
                .containsExactly(Reason.of("INSTRUMENT_UNKNOWN", NAME));
        assertThat(reasons(bench.take(take(2, "seen", false), file()))).contains(Reason.of("FILE_NOTHING_TO_TAKE"));
    }

    @Test
    void all_of_a_file_is_taken_back_together_and_the_amount_is_the_one_before() {
        var dna = bench.tube("D1", Material.DNA, "50");
        var taken = done(take(file(line(2, dna, Analyte.CONCENTRATION, "12.5"), line(2, dna, Analyte.VOLUME, "44"))));
        assertThat(done(bench.undoFile(taken.reading(), TECHNICIAN)).recorded()).isEqualTo(2);
        assertThat(counted()).isEmpty();
        assertThat(bench.tube(dna).amount().orElseThrow()).isEqualByComparingTo("50");
        assertThat(reasons(bench.undoFile(taken.reading(), TECHNICIAN))).contains(Reason.of("UNDO_DONE"));
    }

    @Test
    void it_is_not_taken_back_by_others_too_late_or_once_somebody_relied_on_an_amount() {
        var dna = bench.tube("D1", Material.DNA, "50");
        var taken = done(take(file(line(2, dna, Analyte.VOLUME, "44"))));
        assertThat(reasons(bench.undoFile(taken.reading(), new UUID(2, 2))))
                .containsExactly(Reason.of("UNDO_NOT_YOURS"));
        assertThat(reasons(bench.undoFile(new UUID(7, 999), TECHNICIAN))).containsExactly(Reason.of("UNDO_UNKNOWN"));
        done(bench.process(aliquot(draw(dna, "10"), child(dna, "A1", "10"))));
        assertThat(reasons(bench.undoFile(taken.reading(), TECHNICIAN))).containsExactly(Reason.of("UNDO_NOT_LAST"));
        bench.pass(Duration.ofHours(2));
        assertThat(reasons(bench.undoFile(taken.reading(), TECHNICIAN))).contains(Reason.of("UNDO_TOO_LATE", 60));
    }

    @Test
    void an_instrument_taught_again_is_the_same_in_its_next_version() {
        assertThat(done(bench.teach(NAME, mapping("DIN", "TAPESTATION", Scale.NUMBER)))
                        .version())
                .isEqualTo(2);
        done(bench.forget(NAME));
        assertThat(reasons(bench.forget(NAME))).containsExactly(Reason.of("INSTRUMENT_UNKNOWN", NAME));
        assertThat(done(bench.teach(NAME, mapping("DIN", "TAPESTATION", Scale.NUMBER)))
                        .version())
                .isEqualTo(3);
        var id = Instruments.streamOf(Workbench.SITE, NAME);
        assertThat(bench.ledger.history(Instruments.KIND.ref(id)))
                .as("every version stays")
                .hasSize(4);
    }

    @Test
    void what_no_instrument_measures_so_is_not_taught() {
        for (var wrong : List.of(
                mapping("TUMOUR_CONTENT", "OTHER", Scale.PERCENT),
                mapping("DIN", "NANODROP", Scale.NUMBER),
                mapping("CONCENTRATION", "QUBIT", Scale.UL),
                mapping("SOMETHING", "QUBIT", Scale.NUMBER),
                "{")) {
            assertThat(reasons(bench.teach("X", wrong)).stream().map(Reason::code))
                    .as(wrong)
                    .containsExactly("INSTRUMENT_FORM_WRONG");
        }
        assertThat(reasons(bench.teach(" ", mapping("DIN", "TAPESTATION", Scale.NUMBER))).stream()
                        .map(Reason::code))
                .containsExactly("INSTRUMENT_NAME_LENGTH");
        assertThat(Arrays.stream(Analyte.values())
                        .filter(a -> InstrumentDecisions.quantity(a).isEmpty()))
                .as("a pathologist's and a count are said by nobody else")
                .containsExactly(Analyte.PIECES, Analyte.TUMOUR_CONTENT);
        assertThat(Method.values()).contains(Method.QUBIT);
    }

    @Test
    void equal_shares_follow_from_what_is_there() {
        var each = Optional.of(new BigDecimal("100"));
        var twenty = Optional.of(new BigDecimal("20"));
        assertThat(Portions.EQUAL_MASS.of(each, twenty)).contains(new BigDecimal("5.00"));
        assertThat(Portions.EQUAL_MASS.of(each, Optional.of(new BigDecimal("30"))))
                .contains(new BigDecimal("3.33"));
        assertThat(Portions.EQUAL_MASS.of(each, Optional.of(BigDecimal.ZERO))).isEmpty();
        assertThat(Portions.EQUAL_MASS.of(each, Optional.empty())).isEmpty();
        assertThat(Portions.EQUAL_VOLUME.of(each, Optional.empty())).isEqualTo(each);
        assertThat(Portions.BY_HAND.of(each, twenty)).isEmpty();
    }
}
