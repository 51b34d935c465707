package org.himuro.lims.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.collection.Workplace.at;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.labels.id.CaseNumber;
import org.himuro.labels.id.Command;
import org.himuro.lims.collection.CaseAnswer;
import org.himuro.lims.collection.Workplace;
import org.himuro.lims.labelling.model.Codes;
import org.himuro.lims.scan.application.RawScan;
import org.himuro.lims.scan.model.BenchClock;
import org.himuro.lims.scan.model.Hand;
import org.himuro.lims.scan.model.Meant;
import org.himuro.lims.scan.model.Meant.Verb;
import org.himuro.lims.scan.model.Station;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;
import org.himuro.lims.specimen.TubeStep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scans that say what was in hand, and what was done by the bench's own judgement. */
@Tag("C7")
class ToldInHandTest {
    private final Workplace here = new Workplace().consented();
    private final Bench bench = new Bench(here);
    private final CaseAnswer owner = here.openCase();
    private final UUID first = here.labelledTube(owner, Material.TUMOUR_TISSUE);
    private final UUID second = here.labelledTube(owner, Material.TUMOUR_TISSUE);

    private Hand hand(UUID tube) {
        return Hand.empty().withTube(owner.code(), here.tube(tube).code());
    }

    private RawScan scan(String text, String time, Hand hand, Optional<Meant> meant) {
        return new RawScan(
                here.next(),
                List.of(text),
                new BenchClock(at(time), Optional.empty(), Optional.of(at(time)), Optional.empty()),
                Optional.of(hand),
                meant,
                Station.BENCH);
    }

    private Meant frozen(UUID tube) {
        return new Meant(
                Verb.FREEZE,
                Optional.empty(),
                Optional.of(here.tube(tube).code()),
                Optional.of(FreezingMedium.LIQUID_NITROGEN),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                hand(tube));
    }

    @Test
    void what_was_done_for_a_case_that_nobody_has_opened_waits_where_its_number_was_set_aside() {
        var number = Codes.of(new CaseNumber("WG", "NCH", 26, 777));
        bench.setAside.add(number);
        bench.setAside.add(owner.code());
        assertThat(bench.waitsFor(removal(number))).contains(number);
        assertThat(bench.waitsFor(removal(owner.code()))).as("opened").isEmpty();
        assertThat(bench.waitsFor(removal(Codes.of(new CaseNumber("WG", "NCH", 26, 778)))))
                .as("never set aside")
                .isEmpty();
        var held = Hand.empty().withTube(number, here.tube(first).code());
        assertThat(bench.waitsFor(scan(Command.Word.LN2.code(), "10:05", held, Optional.empty())))
                .as("a scan that the server reads itself")
                .isEmpty();
        var view = bench.scan(number, "10:06");
        assertThat(view.said().reasons()).extracting(Reason::code).containsExactly("CASE_NOT_OPEN");
    }

    private RawScan removal(String caseCode) {
        var meant = new Meant(
                Verb.REMOVE,
                Optional.of(caseCode),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Hand.empty());
        return scan(Command.Word.REMOVED.code(), "10:05", Hand.empty(), Optional.of(meant));
    }

    @Test
    void a_card_is_for_the_tube_that_the_person_had_in_hand_and_not_for_the_one_the_server_thinks_of() {
        bench.tube(first, "10:00");
        here.sampled(second, owner, "10:01");
        bench.scan(scan(Command.Word.LN2.code(), "10:05", hand(second), Optional.empty()), "10:30");
        assertThat(here.tube(first).step()).isEqualTo(TubeStep.SAMPLED);
        assertThat(here.tube(second).verdict()).contains(FreezingVerdict.DIRECT);
    }

    @Test
    void what_was_done_without_the_network_is_recorded_and_marked_whatever_became_of_the_tube() {
        here.sampled(first, owner, "10:00");
        here.frozen(first, "10:03");
        var view = bench.scan(scan(Command.Word.LN2.code(), "10:05", hand(first), Optional.of(frozen(first))), "10:30");
        assertThat(view.said().tone()).isEqualTo("look");
        assertThat(view.said().reasons()).extracting(Reason::code).contains("ALREADY_FROZEN");
        assertThat(here.tube(first).marks()).isPositive();
    }

    @Test
    void a_tube_that_the_bench_was_not_told_of_is_found_without_its_case() {
        here.sampled(first, owner, "10:00");
        var told = Hand.empty().withTube("", here.tube(first).code());
        var without = new Hand(
                Optional.empty(),
                told.tubeCode(),
                told.waiting(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        bench.scan(scan(Command.Word.LN2.code(), "10:05", without, Optional.empty()), "10:30");
        assertThat(here.tube(first).verdict()).contains(FreezingVerdict.DIRECT);
    }

    @Test
    void what_may_be_a_name_is_not_kept_in_hand() {
        var named = new Hand(
                Optional.of("0012345678"),
                Optional.of("YAMADA TARO"),
                Hand.Waiting.NOTHING,
                Optional.of("YAMADA"),
                Optional.empty(),
                Optional.of("YAMADA"),
                Optional.of("YAMADA"),
                Optional.of("YAMADA"),
                Optional.of("YAMADA"),
                Optional.empty());
        bench.scan(scan("YAMADA TARO", "10:00", named, Optional.empty()), "10:30");
        var kept = bench.load(here.technician.device().orElseThrow()).orElseThrow();
        assertThat(kept.toString()).doesNotContain("YAMADA").doesNotContain("0012345678");
        assertThat(kept.hand().somethingWaits()).isFalse();
    }
}
