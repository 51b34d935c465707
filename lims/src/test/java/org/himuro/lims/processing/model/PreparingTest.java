package org.himuro.lims.processing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.processing.model.Workbench.aliquot;
import static org.himuro.lims.processing.model.Workbench.by;
import static org.himuro.lims.processing.model.Workbench.child;
import static org.himuro.lims.processing.model.Workbench.derive;
import static org.himuro.lims.processing.model.Workbench.done;
import static org.himuro.lims.processing.model.Workbench.draw;
import static org.himuro.lims.processing.model.Workbench.emptied;
import static org.himuro.lims.processing.model.Workbench.lossy;
import static org.himuro.lims.processing.model.Workbench.pool;
import static org.himuro.lims.processing.model.Workbench.reasons;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.consent.ConsentEvent.ConsentWithdrawn;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubeEvent.TubeDestroyed;
import org.himuro.lims.specimen.TubeEvent.TubeDestructionAsked;
import org.himuro.lims.specimen.TubeEvent.TubeMarked;
import org.himuro.lims.specimen.TubeEvent.TubePacked;
import org.himuro.lims.specimen.TubeEvent.TubeQuarantined;
import org.himuro.lims.specimen.TubeEvent.TubeStored;
import org.himuro.lims.specimen.TubeEvent.TubeTaken;
import org.himuro.lims.specimen.TubeStep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is made of what: who the parent is, how much of it is left, how often it was thawed. */
@Tag("W1")
@Tag("W3")
class PreparingTest {
    private final Workbench bench = new Workbench();

    @Test
    void what_the_aliquots_got_and_what_was_lost_is_gone_from_the_parent() {
        var blood = bench.tube("B1", Material.BLOOD, "1000");
        done(bench.process(aliquot(lossy(blood, "410", "10"), child(blood, "A1", "250"), child(blood, "A2", "150"))));
        assertThat(bench.tube(blood).amount().orElseThrow()).isEqualByComparingTo("590");
        var aliquot = bench.tube("A1");
        assertThat(aliquot.amount().orElseThrow()).isEqualByComparingTo("250");
        assertThat(aliquot.parent()).contains(bench.tube(blood).id());
        assertThat(aliquot.donor()).isEqualTo(bench.tube(blood).donor());
        assertThat(aliquot.generation()).isEqualTo(1);
    }

    @Test
    void amounts_that_do_not_add_up_and_more_than_there_is_are_refused_together() {
        var blood = bench.tube("B1", Material.BLOOD, "100");
        assertThat(reasons(bench.process(aliquot(draw(blood, "120"), child(blood, "A1", "50")))))
                .containsExactlyInAnyOrder(
                        Reason.of("AMOUNT_EXCEEDED", blood, "120", "100", "MICROLITRE"),
                        Reason.of("AMOUNTS_NOT_BALANCED", blood, "120", "50", "0", "MICROLITRE"));
        assertThat(bench.tube(blood).amount().orElseThrow()).isEqualByComparingTo("100");
    }

    @Test
    void an_unknown_amount_stays_unknown_and_is_never_zero() {
        var blood = bench.tube("B1", Material.BLOOD, "");
        done(bench.process(aliquot(draw(blood), child(blood, "A1", "50"), child(blood, "A2", ""))));
        assertThat(bench.tube(blood).amount()).isEmpty();
        assertThat(bench.tube(blood).depleted()).isFalse();
        assertThat(bench.tube("A2").amount()).isEmpty();
        var known = bench.tube("B2", Material.BLOOD, "100");
        done(bench.process(aliquot(draw(known), child(known, "A3", ""))));
        assertThat(bench.tube(known).amount()).isEmpty();
    }

    @Test
    void an_emptied_tube_is_still_there_and_gives_nothing_more() {
        var blood = bench.tube("B1", Material.BLOOD, "100");
        done(bench.process(aliquot(emptied(blood), child(blood, "A1", "90"))));
        assertThat(bench.tube(blood).depleted()).isTrue();
        assertThat(bench.tube(blood).step()).isEqualTo(TubeStep.SAMPLED);
        assertThat(reasons(bench.process(aliquot(draw(blood), child(blood, "A2", "1")))))
                .contains(Reason.of("TUBE_DEPLETED", blood));
    }

    @Test
    void a_derivative_is_of_the_donor_of_its_parent_and_says_what_it_was_made_of() {
        var tissue = bench.frozen("T1", Material.TUMOUR_TISSUE, "30");
        done(bench.process(derive(Material.DNA, draw(tissue, "25"), child(tissue, "D1", ""))));
        var dna = bench.tube("D1");
        assertThat(dna.material()).isEqualTo(Material.DNA);
        assertThat(dna.origin()).contains(Material.TUMOUR_TISSUE);
        assertThat(dna.isFrozen()).isFalse();
        assertThat(dna.thaws()).isZero();
        assertThat(bench.tube(tissue).amount().orElseThrow()).isEqualByComparingTo("5");
        assertThat(bench.tube(tissue).thaws()).isEqualTo(1);
        done(bench.process(aliquot(draw("D1"), child("D1", "D2", "20"))));
        assertThat(bench.tube("D2").generation()).isEqualTo(2);
        assertThat(bench.tube("D2").origin()).contains(Material.TUMOUR_TISSUE);
    }

    @Test
    void what_cannot_be_made_of_it_is_not() {
        var tissue = bench.frozen("T1", Material.TUMOUR_TISSUE, "30");
        assertThat(reasons(bench.process(derive(Material.PLASMA, draw(tissue), child(tissue, "P1", "")))))
                .contains(Reason.of("MATERIAL_NOT_FROM", tissue, "TUMOUR_TISSUE", "PLASMA"));
    }

    @Test
    void a_labelled_tube_of_another_donor_another_material_or_in_use_is_refused_loudly() {
        var blood = bench.tube("B1", Material.BLOOD, "1000");
        bench.labelled("X1", Material.BLOOD, 2);
        bench.labelled("X2", Material.PLASMA, 1);
        bench.tube("X3", Material.BLOOD, "5");
        assertThat(reasons(bench.process(aliquot(
                        draw(blood), child(blood, "X1", "1"), child(blood, "X2", "1"), child(blood, "X3", "1")))))
                .containsExactlyInAnyOrder(
                        Reason.of("CHILD_OF_OTHER_DONOR", "X1", blood),
                        Reason.of("CHILD_MATERIAL_DIFFERS", "X2", "PLASMA", "BLOOD"),
                        Reason.of("CHILD_IN_USE", "X3"));
        bench.labelled("X4", Material.BLOOD, 1);
        done(bench.process(aliquot(draw(blood), child(blood, "X4", "10"))));
        assertThat(bench.tube("X4").parent()).contains(bench.tube(blood).id());
    }

    @Test
    void nothing_leads_back_to_where_it_came_from() {
        var blood = bench.tube("B1", Material.BLOOD, "1000");
        done(bench.process(aliquot(draw(blood), child(blood, "A1", "100"))));
        assertThat(reasons(bench.process(aliquot(draw("A1"), child("A1", blood, "10")))))
                .contains(Reason.of("CHILD_IN_USE", blood));
        assertThat(reasons(bench.process(aliquot(draw(blood), child(blood, blood, "10")))))
                .contains(Reason.of("CHILD_IN_USE", blood));
    }

    @Test
    void a_pool_is_of_one_donor_and_keeps_each_ones_part() {
        var one = bench.tube("P1", Material.PLASMA, "100");
        var two = bench.tube("P2", Material.PLASMA, "50");
        var other = bench.tube("P3", Material.PLASMA, "50", 2);
        assertThat(reasons(bench.process(pool(List.of(draw(one, "10"), draw(other, "10")), child("", "Q1", "")))))
                .contains(Reason.of("POOL_OVER_DONORS", one, other));
        assertThat(reasons(bench.process(pool(List.of(draw(one), draw(two, "10")), child("", "Q1", "")))))
                .contains(Reason.of("POOL_NEEDS_VOLUMES", one));
        done(bench.process(pool(List.of(draw(one, "60"), draw(two, "20")), child("", "Q1", ""))));
        assertThat(bench.tube("Q1").amount().orElseThrow()).isEqualByComparingTo("80");
        assertThat(bench.tube(one).amount().orElseThrow()).isEqualByComparingTo("40");
        assertThat(bench.tube(two).amount().orElseThrow()).isEqualByComparingTo("30");
    }

    @Test
    void withdrawn_quarantined_destroyed_and_travelling_tubes_are_not_processed() {
        var quarantined = bench.tube("B1", Material.BLOOD, "10");
        bench.happened(bench.stream(quarantined), new TubeQuarantined("TEMPERATURE"));
        var destroyed = bench.tube("B2", Material.BLOOD, "10");
        bench.happened(bench.stream(destroyed), new TubeDestroyed("INCINERATED", new UUID(2, 9)));
        var away = bench.tube("B3", Material.BLOOD, "10");
        bench.happened(bench.stream(away), new TubePacked(new UUID(8, 1), new UUID(1, 2)));
        var doomed = bench.tube("B4", Material.BLOOD, "10");
        bench.happened(bench.stream(doomed), new TubeDestructionAsked("DAMAGED", "INCINERATED", Optional.empty()));
        var elsewhere = bench.tube("B5", Material.BLOOD, "10");
        bench.happened(bench.stream(elsewhere), new TubeTaken(new UUID(1, 2), "SHIPMENT"));
        refused(quarantined, "TUBE_QUARANTINED");
        refused(destroyed, "TUBE_DESTROYED");
        refused(away, "TUBE_IN_PARCEL");
        refused(doomed, "DESTRUCTION_WAITS");
        refused(elsewhere, "TUBE_NOT_HERE");
        var fine = bench.tube("B6", Material.BLOOD, "10");
        bench.happened(Consents.KIND.ref(new UUID(4, 1)), new ConsentWithdrawn("CHANGED_MIND"));
        refused(fine, "CONSENT_WITHDRAWN");
    }

    private void refused(String tube, String code) {
        assertThat(reasons(bench.process(aliquot(draw(tube), child(tube, "N-" + tube, "1")))))
                .extracting(Reason::code)
                .contains(code);
    }

    @Test
    void a_thaw_is_counted_once_for_each_freezing_and_an_aliquot_has_its_parents() {
        var tissue = bench.frozen("T1", Material.TUMOUR_TISSUE, "30");
        done(bench.process(aliquot(draw(tissue), child(tissue, "T2", "10"))));
        done(bench.process(aliquot(draw(tissue), child(tissue, "T3", "10"))));
        assertThat(bench.tube(tissue).thaws()).as("not frozen again between").isEqualTo(1);
        assertThat(bench.tube("T2").thaws()).isEqualTo(1);
        bench.happened(bench.stream("T2"), new TubeStored(Workbench.FREEZER, "A01"));
        bench.happened(bench.stream("T2"), new TubeTaken(Workbench.SITE, "PROCESSING"));
        done(bench.process(aliquot(draw("T2"), child("T2", "T4", "1"))));
        assertThat(bench.tube("T4").thaws()).isEqualTo(2);
        assertThat(bench.tube("T4").isFrozen()).isTrue();
        assertThat(bench.tube("T4").frozenAt()).isEqualTo(bench.tube(tissue).frozenAt());
    }

    @Test
    void beyond_the_limit_of_the_procedure_it_is_refused_or_only_marked_as_that_says() {
        var tissue = bench.frozen("T1", Material.TUMOUR_TISSUE, "30");
        for (int i = 0; i < 3; i++) {
            done(bench.process(aliquot(draw(tissue), child(tissue, "A" + i, "1"))));
            bench.happened(bench.stream(tissue), new TubeStored(Workbench.FREEZER, "A01"));
        }
        assertThat(reasons(bench.process(
                        by("dna-extraction", derive(Material.DNA, draw(tissue), child(tissue, "D1", ""))))))
                .containsExactly(Reason.of("THAWED_TOO_OFTEN", tissue, 4, 2));
        var done = done(bench.process(by("aliquoting", aliquot(draw(tissue), child(tissue, "A9", "1")))));
        assertThat(done.warnings()).containsExactly(Reason.of("THAWED_TOO_OFTEN", tissue, 4, 3));
        assertThat(bench.tube(tissue).marks()).isEqualTo(1);
    }

    @Test
    void the_last_processing_is_taken_back_while_nothing_was_done_with_its_tubes() {
        var tissue = bench.frozen("T1", Material.TUMOUR_TISSUE, "30");
        var first = done(bench.process(derive(Material.DNA, draw(tissue, "10"), child(tissue, "D1", ""))));
        assertThat(bench.undo(first.processing())).isInstanceOf(org.himuro.lims.ledger.Outcome.Done.class);
        assertThat(bench.tube(tissue).amount().orElseThrow()).isEqualByComparingTo("30");
        assertThat(bench.tube(tissue).thaws()).isZero();
        assertThat(bench.tube("D1").isUnused()).as("its label stays").isTrue();
        assertThat(bench.tube("D1").code()).isEqualTo("D1");
        assertThat(reasons(bench.undo(first.processing()))).contains(Reason.of("UNDO_DONE"));
        var second = done(bench.process(derive(Material.DNA, draw(tissue, "10"), child(tissue, "D1", ""))));
        done(bench.process(aliquot(draw("D1"), child("D1", "D2", "5"))));
        assertThat(reasons(bench.undo(second.processing()))).containsExactly(Reason.of("UNDO_NOT_LAST"));
        var third = done(bench.process(derive(Material.DNA, draw(tissue, "10"), child(tissue, "D5", ""))));
        bench.pass(Duration.ofMinutes(61));
        assertThat(reasons(bench.undo(third.processing()))).containsExactly(Reason.of("UNDO_TOO_LATE", 60));
    }

    @Test
    void whoever_lacks_the_training_does_not_begin_or_is_warned_and_what_they_made_is_marked() {
        var dna = bench.tube("D1", Material.DNA, "100");
        bench.asks("aliquoting", "refuse");
        assertThat(reasons(bench.process(by("aliquoting", aliquot(draw(dna, "10"), child(dna, "A1", "10"))))))
                .containsExactly(Reason.of("TRAINING_NOT_READ"));
        bench.asks("aliquoting", "warn");
        var made = done(bench.process(by("aliquoting", aliquot(draw(dna, "10"), child(dna, "A1", "10")))));
        assertThat(made.warnings()).containsExactly(Reason.of("TRAINING_NOT_READ"));
        assertThat(marks("A1")).containsExactly("TRAINING_NOT_READ");
        assertThat(marks(dna)).as("the tube it came from is as good as ever").isEmpty();
        bench.reads("aliquoting");
        done(bench.process(by("aliquoting", aliquot(draw(dna, "10"), child(dna, "A2", "10")))));
        assertThat(marks("A2")).isEmpty();
    }

    private List<String> marks(String tube) {
        return bench.ledger.history(bench.stream(tube)).stream()
                .filter(r -> r.fact() instanceof TubeMarked)
                .map(r -> ((TubeMarked) r.fact()).code())
                .toList();
    }
}
