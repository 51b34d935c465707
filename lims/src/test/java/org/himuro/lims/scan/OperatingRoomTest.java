package org.himuro.lims.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.labels.id.Command.Word.CLAMPED;
import static org.himuro.labels.id.Command.Word.LN2;
import static org.himuro.labels.id.Command.Word.REMOVED;
import static org.himuro.labels.id.Command.Word.UNDO;
import static org.himuro.lims.collection.Workplace.at;

import java.util.UUID;
import org.himuro.labels.id.Command.Word;
import org.himuro.lims.collection.CaseAnswer;
import org.himuro.lims.collection.Workplace;
import org.himuro.lims.scan.application.BenchView;
import org.himuro.lims.scan.model.Asked;
import org.himuro.lims.scan.model.Station;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.Material;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Clamping and removal are told in the operating room, sampling at the bench: one case, whichever is told first. */
@Tag("C1")
@Tag("C3")
class OperatingRoomTest {
    private final Workplace here = new Workplace().consented();
    private final Bench bench = new Bench(here);
    private final CaseAnswer owner = here.openCase();
    private final UUID tube = here.labelledTube(owner, Material.TUMOUR_TISSUE);

    private BenchView room(String text, String time) {
        return bench.scan(text, time, 0, here.next(), Station.OPERATING_ROOM);
    }

    private BenchView room(Word word, String time) {
        return room(word.code(), time);
    }

    private Case card() {
        return here.ledger.state(Cases.KIND, owner.caseId()).orElseThrow();
    }

    @Test
    void clamped_and_removed_are_asked_for_and_known() {
        assertThat(room(owner.code(), "09:40").asked()).containsExactly(Asked.CLAMPED, Asked.REMOVED);
        assertThat(room(CLAMPED, "09:41").said().word()).isEqualTo("clamped");
        assertThat(room(CLAMPED, "09:42").said().word()).isEqualTo("clamped-again");
        var removed = room(REMOVED, "10:00");
        assertThat(removed.said().word()).isEqualTo("removed");
        assertThat(removed.asked()).containsExactly(Asked.CASE);
        assertThat(card().clampedAt()).contains(at("09:41"));
        assertThat(card().resectedAt()).contains(at("10:00"));
    }

    @Test
    void a_card_before_its_case_waits_for_it() {
        assertThat(room(CLAMPED, "09:41").said().word()).isEqualTo("waiting");
        assertThat(room(owner.code(), "09:42").said().word()).isEqualTo("clamped");
    }

    @Test
    void no_tube_and_no_freezing_there() {
        room(owner.code(), "09:40");
        for (var text : new String[] {
            here.tube(tube).code(), LN2.code(), Bench.FRIDGE.code().orElseThrow()
        }) {
            var no = room(text, "09:45");
            assertThat(no.said().tone()).as(text).isEqualTo("refused");
            assertThat(no.said().reasons().getFirst().code()).isEqualTo("NOT_IN_OPERATING_ROOM");
        }
        assertThat(here.tube(tube).sampledAt()).isEmpty();
    }

    @Test
    void sampled_before_the_removal_was_told_it_is_the_same_case() {
        bench.tube(tube, "10:02");
        room(owner.code(), "10:03");
        room(REMOVED, "10:03");
        assertThat(bench.tube(tube, "10:04").onBench().orElseThrow().card().resectedAt())
                .contains(at("10:03"));
        assertThat(bench.card(LN2, "10:20").said().word()).startsWith("frozen-");
    }

    @Test
    void it_is_taken_back_by_who_told_it() {
        room(owner.code(), "09:40");
        room(CLAMPED, "09:41");
        assertThat(room(UNDO, "09:42").said().word()).isEqualTo("undone");
        assertThat(card().clampedAt()).isEmpty();
    }

    @Test
    void told_again_much_later_it_is_marked_and_the_first_time_stays() {
        room(owner.code(), "09:40");
        room(CLAMPED, "09:41");
        var again = room(CLAMPED, "10:30");
        assertThat(again.said().tone()).isEqualTo("look");
        assertThat(again.said().reasons().getFirst().code()).isEqualTo("CLAMPED_AGAIN");
        assertThat(card().clampedAt()).contains(at("09:41"));
    }
}
