package org.himuro.lims.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.retention.application.ApprovingException;
import org.himuro.lims.retention.application.AskingException;
import org.himuro.lims.specimen.ContainerEvent.ContainerPacked;
import org.himuro.lims.specimen.ContainerEvent.ContainerRegistered;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubeEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What may leave and what may not, by holds, policy and reserve. */
@Tag("B8")
class LeavingTest {
    private final Bank bank = new Bank();

    @Test
    void without_a_policy_and_a_hold_everything_may_leave() {
        bank.tube("T1", Material.TUMOUR_TISSUE);
        for (var purpose : LeaveFor.values()) {
            assertThat(bank.leaving(purpose, "T1")).as(purpose.name()).isEmpty();
        }
    }

    @Test
    void a_reserve_of_one_tube_stays_for_any_use_but_re_analysis() {
        bank.policy(Bank.reserve(Form.FRESH_FROZEN, "1", ReserveUnit.TUBE));
        bank.tube("T1", Material.TUMOUR_TISSUE).tube("T2", Material.TUMOUR_TISSUE);
        assertThat(bank.leaving(LeaveFor.USE, "T1")).isEmpty();
        assertThat(bank.leaving(LeaveFor.USE, "T1", "T2")).containsExactly("RESERVE_PROTECTED");
        assertThat(bank.leaving(LeaveFor.DISPOSAL, "T1", "T2")).containsExactly("RESERVE_PROTECTED");
        assertThat(bank.leaving(LeaveFor.REANALYSIS, "T1", "T2")).isEmpty();
        assertThat(bank.leaving(LeaveFor.RETURN, "T1", "T2")).isEmpty();
    }

    @Test
    void tumour_and_normal_are_counted_apart() {
        bank.policy(Bank.reserve(Form.FRESH_FROZEN, "1", ReserveUnit.TUBE));
        bank.tube("T1", Material.TUMOUR_TISSUE).tube("N1", Material.ADJACENT_NORMAL_TISSUE);
        assertThat(bank.leaving(LeaveFor.USE, "T1")).containsExactly("RESERVE_PROTECTED");
    }

    @Test
    void what_is_blocked_lost_gone_or_on_the_road_is_no_reserve() {
        bank.policy(Bank.reserve(Form.FRESH_FROZEN, "1", ReserveUnit.TUBE));
        bank.tube("T1", Material.TUMOUR_TISSUE);
        var lost = List.of(
                new TubeEvent.TubeQuarantined("LEAK"),
                new TubeEvent.TubeMissing(new UUID(8, 1), Bank.HOSPITAL.id()),
                new TubeEvent.TubePacked(new UUID(8, 1), Bank.LABORATORY.id()),
                new TubeEvent.TubeDestroyed("INCINERATED", Bank.APPROVER),
                new TubeEvent.TubeReceived(new UUID(8, 1), Bank.LABORATORY.id(), "OK"));
        for (int i = 0; i < lost.size(); i++) {
            bank.tube("L" + i, Material.TUMOUR_TISSUE).happened("L" + i, lost.get(i));
        }
        assertThat(bank.leaving(LeaveFor.USE, "T1")).containsExactly("RESERVE_PROTECTED");
        bank.tube("T2", Material.TUMOUR_TISSUE);
        assertThat(bank.leaving(LeaveFor.USE, "T1")).isEmpty();
    }

    @Test
    void a_box_that_was_packed_whole_takes_its_tubes_out_of_the_reserve() {
        bank.policy(Bank.reserve(Form.FRESH_FROZEN, "1", ReserveUnit.TUBE));
        bank.tube("T1", Material.TUMOUR_TISSUE).tube("T2", Material.TUMOUR_TISSUE);
        var box = new UUID(6, 1);
        bank.happened(
                Containers.KIND.ref(box),
                new ContainerRegistered("B1", ContainerType.BOX, "", Bank.HOSPITAL.id(), 9, 9, "NONE"));
        bank.happened("T2", new TubeEvent.TubeStored(box, "A01"));
        assertThat(bank.leaving(LeaveFor.USE, "T1")).isEmpty();
        bank.happened(Containers.KIND.ref(box), new ContainerPacked(new UUID(8, 1), Bank.LABORATORY.id()));
        assertThat(bank.leaving(LeaveFor.USE, "T1")).containsExactly("RESERVE_PROTECTED");
    }

    @Test
    void disposal_of_what_is_no_reserve_takes_nothing_from_it() {
        bank.policy(Bank.reserve(Form.FRESH_FROZEN, "1", ReserveUnit.TUBE));
        bank.tube("T1", Material.TUMOUR_TISSUE).happened("T1", new TubeEvent.TubeQuarantined("DAMAGED"));
        assertThat(bank.leaving(LeaveFor.DISPOSAL, "T1")).isEmpty();
    }

    @Test
    void a_reserve_by_mass_counts_volume_times_concentration_and_nothing_that_was_not_measured() {
        bank.policy(Bank.reserve(Form.DNA, "2", ReserveUnit.MICROGRAM));
        bank.tube("D1", Material.DNA, "50").tube("D2", Material.DNA, "50");
        bank.measured.put(bank.of("D1"), new BigDecimal("60"));
        assertThat(bank.leaving(LeaveFor.USE, "D1")).containsExactly("RESERVE_PROTECTED");
        assertThat(bank.leaving(LeaveFor.USE, "D2")).isEmpty();
        assertThat(bank.against(drawn("D1", "40", List.of()))).isEmpty();
        assertThat(bank.against(drawn("D1", "33", List.of()))).containsExactly("RESERVE_PROTECTED");
    }

    @Test
    void what_comes_of_it_in_the_same_form_stays_in_the_reserve() {
        bank.policy(Bank.reserve(Form.DNA, "1", ReserveUnit.TUBE));
        bank.tube("D1", Material.DNA, "50");
        assertThat(bank.leaving(LeaveFor.USE, "D1")).containsExactly("RESERVE_PROTECTED");
        var child = new Wish.Gain(bank.of("D1"), Optional.empty());
        assertThat(bank.against(drawn("D1", "0", List.of(child)))).isEmpty();
    }

    private Wish drawn(String code, String left, List<Wish.Gain> gains) {
        return new Wish(
                LeaveFor.USE,
                List.of(new Wish.Part(bank.of(code), Optional.of(new BigDecimal(left)))),
                gains,
                Optional.empty(),
                Optional.empty(),
                Bank.TODAY);
    }

    @Test
    void it_is_kept_elsewhere_only_where_the_policy_or_an_exception_says_so() {
        bank.policy(Bank.rule(Form.FRESH_FROZEN, Keeper.BIOBANK)).tube("T1", Material.TUMOUR_TISSUE);
        assertThat(kept(Bank.BANK)).isEmpty();
        assertThat(kept(Bank.CENTRAL)).containsExactly("PLACE_NOT_IN_POLICY");
        assertThat(kept(Bank.HOSPITAL)).containsExactly("PLACE_NOT_IN_POLICY");
        var ask = new AskException(
                Bank.PROJECT, Form.FRESH_FROZEN, "CARE_OF_PATIENT", "QA-2026-014", Bank.TODAY.plusDays(1));
        Bank.done(new AskingException(bank.ledger, Bank.sites())
                .run(ask, bank.by(Bank.DRAFTER), bank.id(), bank.now, bank.now));
        assertThat(kept(Bank.HOSPITAL)).containsExactly("PLACE_NOT_IN_POLICY");
        Bank.done(new ApprovingException(bank.ledger)
                .run(
                        new ApproveException(Bank.PROJECT, 1, Optional.of(Bank.APPROVER)),
                        bank.by(Bank.DRAFTER),
                        bank.id(),
                        bank.now,
                        bank.now));
        assertThat(kept(Bank.HOSPITAL)).isEmpty();
        bank.now = bank.now.plus(Duration.ofDays(2));
        assertThat(kept(Bank.HOSPITAL)).containsExactly("PLACE_NOT_IN_POLICY");
    }

    private List<String> kept(Sites.Site at) {
        return bank.leaving(LeaveFor.STORAGE, Optional.of(at), Optional.empty(), "T1");
    }

    @Test
    void it_travels_as_the_policy_says_but_for_the_way_back() {
        var frozen =
                new FormRule(Form.FRESH_FROZEN, List.of(Keeper.BIOBANK), List.of(Transport.ULT_80), Optional.empty());
        bank.policy(frozen).tube("T1", Material.TUMOUR_TISSUE);
        var lab = Optional.of(Bank.LABORATORY);
        assertThat(bank.leaving(LeaveFor.USE, lab, Optional.of(Transport.ULT_80), "T1"))
                .isEmpty();
        assertThat(bank.leaving(LeaveFor.USE, lab, Optional.of(Transport.FROZEN_20), "T1"))
                .containsExactly("TRANSPORT_NOT_IN_POLICY");
        assertThat(bank.leaving(LeaveFor.RETURN, lab, Optional.of(Transport.FROZEN_20), "T1"))
                .isEmpty();
    }

    @Test
    void a_hold_keeps_a_tube_for_every_purpose_until_its_last_day_or_another_person_lifts_it() {
        bank.tube("T1", Material.TUMOUR_TISSUE).tube("T2", Material.TUMOUR_TISSUE);
        Bank.done(bank.held(Bank.DRAFTER, Optional.of(Bank.TODAY), "T1"));
        for (var purpose : LeaveFor.values()) {
            assertThat(bank.leaving(purpose, "T1")).as(purpose.name()).containsExactly("TUBE_HELD");
            assertThat(bank.leaving(purpose, "T2")).as(purpose.name()).isEmpty();
        }
        bank.now = bank.now.plus(Duration.ofDays(1));
        assertThat(bank.leaving(LeaveFor.USE, "T1")).isEmpty();
    }

    @Test
    void a_hold_on_a_case_keeps_also_the_tubes_that_come() {
        bank.tube("T1", Material.TUMOUR_TISSUE);
        Bank.done(bank.held(Bank.DRAFTER, Optional.empty(), "C1"));
        bank.tube("T2", Material.TUMOUR_TISSUE);
        assertThat(bank.leaving(LeaveFor.USE, "T2")).containsExactly("TUBE_HELD");
    }

    /** Whatever is taken in whatever order, as long as nobody is refused the reserve is there. */
    @Test
    void the_reserve_is_never_used_up() {
        long seed = Long.getLong("himuro.seed", System.nanoTime());
        var random = new Random(seed);
        int rounds = Boolean.getBoolean("himuro.proof") ? 2_000 : 60;
        for (int round = 0; round < rounds; round++) {
            var stock = new Bank();
            int reserve = 1 + random.nextInt(3);
            stock.policy(Bank.reserve(Form.DNA, String.valueOf(reserve), ReserveUnit.TUBE));
            int tubes = 1 + random.nextInt(6);
            for (int i = 0; i < tubes; i++) {
                stock.tube("D" + i, Material.DNA);
            }
            int left = tubes;
            for (int i = 0; i < tubes; i++) {
                boolean may = stock.leaving(LeaveFor.USE, "D" + i).isEmpty();
                assertThat(may).as("seed " + seed + ", round " + round).isEqualTo(left > reserve);
                if (may) {
                    stock.happened("D" + i, new TubeEvent.TubePacked(new UUID(8, 1), Bank.LABORATORY.id()));
                    left--;
                }
            }
        }
    }
}
