package org.himuro.lims.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.lims.collection.Workplace.at;
import static org.himuro.lims.collection.Workplace.done;
import static org.himuro.lims.collection.Workplace.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.himuro.labels.id.CodeBook;
import org.himuro.labels.id.ItemKind;
import org.himuro.labels.id.ParsedCode;
import org.himuro.lims.collection.AssembleKits.Content;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.labelling.PrintAnswer;
import org.himuro.lims.labelling.PrintLabels;
import org.himuro.lims.labelling.model.Asking;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.CaseEvent.CaseMarked;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.Kit;
import org.himuro.lims.specimen.Kit.KitTube;
import org.himuro.lims.specimen.KitEvent.KitClaimed;
import org.himuro.lims.specimen.KitEvent.KitLabelsPrinted;
import org.himuro.lims.specimen.Kits;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeStep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A kit from Friday's table to Tuesday's case. */
@Tag("C8")
class KitStoriesTest {
    private static final String PAIR = "tumour-normal-pair";
    private static final LocalDate DAY = Workplace.today();

    private final Workplace here = new Workplace().consented(ConsentScope.WHOLE_GENOME);
    private final CaseAnswer owner = here.openCase();
    private final CaseAnswer other = here.openCase();
    private final Kit kit = here.kit(PAIR, DAY.plusDays(30));

    private Outcome<LinkedKit> links(Kit used, CaseAnswer of, boolean asked, String time) {
        return here.linking()
                .link(new LinkKit(used.id(), of.caseId(), asked), here.technician, here.next(), at(time), at(time));
    }

    private LinkedKit used(Kit reported, CaseAnswer of) {
        return done(here.linking()
                .used(
                        new ReportKitUsed(reported.id(), of.caseId()),
                        here.technician,
                        here.next(),
                        at("09:00"),
                        at("09:30")));
    }

    private Kit now(Kit kit) {
        return here.kit(kit.code()).orElseThrow();
    }

    private List<Tube> tubes(CaseAnswer of) {
        return here.index().tubesOfCase(of.caseId()).stream().map(here::tube).toList();
    }

    private AssembleKits wanted(String protocol, int kits, LocalDate bestBefore, Content... tubes) {
        return new AssembleKits(protocol, "WG", kits, bestBefore, "", List.of(tubes));
    }

    @Test
    void twenty_kits_are_made_at_once_and_once_however_often_it_is_sent() {
        var command = wanted(
                PAIR,
                20,
                DAY,
                new Content("normal", Material.BLOOD, 1),
                new Content("tumour", Material.TUMOUR_TISSUE, 3));
        var act = here.next();
        var first = done(here.assembles(command, act));
        assertThat(done(here.assembles(command, act))).isEqualTo(first);
        assertThat(first.kits()).hasSize(20).doesNotHaveDuplicates();
        assertThat(here.kits()).hasSize(21);
        assertThat(here.kits().stream().flatMap(k -> k.tubes().stream()).map(KitTube::code))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_code_of_a_kit_is_of_its_own_kind_and_its_tubes_have_a_number_that_no_case_gets() {
        assertThat(CodeBook.installed().parse(kit.code()))
                .isInstanceOfSatisfying(
                        ParsedCode.ItemCode.class,
                        c -> assertThat(c.item().kind()).isEqualTo(ItemKind.KIT));
        var numbers = kit.tubes().stream()
                .map(t -> ((ParsedCode.TubeCode) CodeBook.installed().parse(t.code())).number())
                .distinct()
                .toList();
        assertThat(numbers).hasSize(1);
        var later = here.openCase();
        assertThat(((ParsedCode.CaseCode) CodeBook.installed().parse(later.code())).number())
                .isNotEqualTo(numbers.getFirst());
    }

    @Test
    void tubes_stand_in_the_order_of_collection_normal_before_tumour() {
        assertThat(kit.tubes())
                .extracting(KitTube::material)
                .containsExactly(Material.BLOOD, Material.TUMOUR_TISSUE, Material.TUMOUR_TISSUE);
    }

    @Test
    void everything_that_is_wrong_with_new_kits_is_said_at_once() {
        var command = wanted(
                PAIR,
                51,
                DAY.minusDays(40),
                new Content("mother", Material.BLOOD, 1),
                new Content("tumour", Material.BLOOD, 21));
        assertThat(refused(here.assembles(command, here.next())))
                .contains(
                        "COUNT_OUT_OF_RANGE",
                        "KIT_BEST_BEFORE_PAST",
                        "KIT_LINE_UNKNOWN",
                        "KIT_INCOMPLETE",
                        "KIT_TOO_MANY_TUBES");
        var unknown = wanted("no-such", 1, DAY, new Content("normal", Material.BLOOD, 1));
        assertThat(refused(here.assembles(unknown, here.next()))).containsExactly("PROTOCOL_NOT_IN_FORCE");
    }

    @Test
    void a_tube_whose_label_came_with_its_kit_asks_why_it_is_printed_again() {
        var tube = List.of(done(links(kit, owner, false, "09:00")).tubes().getFirst());
        assertThat(printed(kit, tube)).as("nobody printed the kit").doesNotContain("LABEL_PRINTED_BEFORE");
        var second = here.kit(PAIR, DAY.plusDays(30));
        var printed = new KitLabelsPrinted("CUT-UP-1", Optional.empty(), Optional.empty());
        var act = Act.of(here.next(), "end-print", printed, here.technician, at("08:30"), at("08:30"));
        done(here.ledger.perform(
                act,
                LinkedKit.class,
                reads -> new Decision.Accepted<>(
                        List.of(new Entry(Kits.KIND.ref(second.id()), printed, at("08:30"))),
                        new LinkedKit(second.code(), owner.code(), List.of(), List.of()))));
        var its = List.of(done(links(second, other, false, "09:00")).tubes().getFirst());
        assertThat(printed(second, its)).contains("LABEL_PRINTED_BEFORE");
    }

    private List<String> printed(Kit with, List<String> codes) {
        var tubes = codes.stream()
                .map(code -> here.index()
                        .byCode(code, VisibleSites.only(here.site))
                        .orElseThrow()
                        .id())
                .toList();
        var command = new PrintLabels(here.next(), tubes, List.of(), List.of(), Optional.empty(), Optional.empty());
        var act = Act.of(here.next(), "print-labels", command, here.technician, at("10:00"), at("10:00"));
        return refused(here.ledger.perform(
                act,
                PrintAnswer.class,
                reads -> Asking.decide(command, List.of(here.next()), of -> List.of(with.id()), act, reads)));
    }

    @Test
    void one_link_gives_every_tube_its_case_with_its_role() {
        var linked = done(links(kit, owner, false, "09:00"));
        assertThat(linked.marks()).isEmpty();
        assertThat(now(kit).caseId()).contains(owner.caseId());
        assertThat(tubes(owner))
                .extracting(Tube::code)
                .containsExactlyInAnyOrderElementsOf(
                        kit.tubes().stream().map(KitTube::code).toList());
        assertThat(tubes(owner))
                .allMatch(t -> t.step() == TubeStep.LABELLED && t.donor().equals(here.donor));
    }

    @Test
    void a_kit_is_linked_once() {
        done(links(kit, owner, false, "09:00"));
        var again = links(kit, other, true, "09:05");
        assertThat(again)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        no -> assertThat(no.reasons())
                                .isEqualTo(List.of(Reason.of("KIT_LINKED", kit.code(), owner.code()))));
        assertThat(tubes(other)).isEmpty();
    }

    @Test
    void a_kit_of_another_protocol_or_past_its_date_needs_a_yes_which_is_kept() {
        var trio = here.kit("hereditary-trio", DAY.minusDays(1));
        assertThat(refused(links(trio, owner, false, "09:00"))).containsExactly("KIT_EXPIRED", "KIT_OTHER_PROTOCOL");
        assertThat(done(links(trio, owner, true, "09:01")).marks())
                .extracting(Reason::code)
                .containsExactly("KIT_EXPIRED", "KIT_OTHER_PROTOCOL");
        assertThat(marks(owner)).containsExactly("KIT_EXPIRED", "KIT_OTHER_PROTOCOL");
    }

    @Test
    void where_the_protocol_refuses_old_kits_no_yes_helps() {
        here.protocols.refuseExpired(PAIR);
        assertThat(refused(links(here.kit(PAIR, DAY.minusDays(1)), owner, true, "09:00")))
                .containsExactly("KIT_EXPIRED");
    }

    @Test
    void a_kit_is_good_to_the_last_instant_of_its_day() {
        var last = here.kit(PAIR, DAY);
        assertThat(last.expired(last.expiresAt().minus(Duration.ofNanos(1000)))).isFalse();
        assertThat(last.expired(last.expiresAt())).isTrue();
        assertThat(last.expiresAt())
                .isEqualTo(DAY.plusDays(1).atStartOfDay(Workplace.TOKYO).toInstant());
        var check = KitCheck.of(last, Optional.of(PAIR), false, last.expiresAt());
        assertThat(check.questions()).extracting(Reason::code).containsExactly("KIT_EXPIRED");
    }

    @Test
    void without_consent_no_kit_is_linked() {
        here.withdrawnAt("08:30");
        assertThat(refused(links(kit, owner, true, "09:00"))).containsExactly("CONSENT_WITHDRAWN");
    }

    @Test
    void a_link_in_error_is_taken_back_while_no_tube_was_used_and_the_kit_is_ready_again() {
        var act = here.next();
        done(here.linking()
                .link(new LinkKit(kit.id(), owner.caseId(), false), here.technician, act, at("09:00"), at("09:00")));
        done(here.undo(act, here.technician, "09:03"));
        assertThat(now(kit).step()).isEqualTo(Kit.Step.READY);
        assertThat(tubes(owner)).isEmpty();
        done(links(kit, other, false, "09:04"));
        assertThat(tubes(other)).hasSize(3);
    }

    @Test
    void a_link_stays_when_a_tube_was_used_or_too_much_time_has_passed() {
        var act = here.next();
        done(here.linking()
                .link(new LinkKit(kit.id(), owner.caseId(), false), here.technician, act, at("09:00"), at("09:00")));
        assertThat(refused(here.undo(act, here.technician, "11:00"))).contains("UNDO_TOO_LATE");
        here.sampled(tubes(owner).getFirst().id(), owner, "09:02");
        assertThat(refused(here.undo(act, here.technician, "09:03"))).containsExactly("UNDO_NOT_LAST");
    }

    @Test
    void labels_given_at_the_desk_are_not_taken_back_like_a_kits() {
        var act = here.next();
        here.labels(
                new org.himuro.lims.labelling.LabelTubes(
                        List.of(new org.himuro.lims.labelling.LabelTubes.Wanted(owner.code(), Material.BLOOD, 1))),
                act);
        assertThat(refused(here.undo(act, here.technician, "08:06"))).contains("UNDO_NOT_POSSIBLE");
    }

    @Test
    void a_broken_tube_stays_out_and_the_last_one_is_not_taken_out() {
        var tube = kit.tubes().getFirst().code();
        done(out(tube));
        assertThat(refused(out(tube))).containsExactly("KIT_TUBE_OUT");
        done(out(kit.tubes().get(1).code()));
        assertThat(refused(out(kit.tubes().get(2).code()))).containsExactly("KIT_LAST_TUBE");
        assertThat(done(links(kit, owner, false, "09:00")).tubes())
                .containsExactly(kit.tubes().get(2).code());
        assertThat(refused(out(kit.tubes().get(2).code()))).contains("KIT_LINKED");
    }

    private Outcome<KitAnswer> out(String tube) {
        return here.kitVerbs()
                .takeOut(
                        new TakeKitTubeOut(kit.code(), tube, TakeKitTubeOut.Why.BROKEN),
                        here.technician,
                        here.next(),
                        at("08:10"),
                        at("08:10"));
    }

    @Test
    void a_retired_kit_is_linked_to_nothing() {
        var retire = new RetireKit(kit.code(), RetireKit.Why.DAMAGED);
        done(here.kitVerbs().retire(retire, here.technician, here.next(), at("08:10"), at("08:10")));
        assertThat(refused(links(kit, owner, true, "09:00"))).containsExactly("KIT_RETIRED");
    }

    @Test
    void what_a_bench_did_without_the_network_holds_and_is_marked_where_the_kit_was_retired_meanwhile() {
        var retire = new RetireKit(kit.code(), RetireKit.Why.DAMAGED);
        done(here.kitVerbs().retire(retire, here.technician, here.next(), at("08:10"), at("08:10")));
        assertThat(used(kit, owner).marks()).extracting(Reason::code).containsExactly("KIT_RETIRED");
        assertThat(tubes(owner)).hasSize(3);
        assertThat(marks(owner)).containsExactly("KIT_RETIRED");
    }

    @Test
    void of_two_benches_that_used_the_same_kit_the_second_is_recorded_and_gets_no_tube() {
        done(links(kit, owner, false, "09:00"));
        var claimed = used(kit, other);
        assertThat(claimed.tubes()).isEmpty();
        assertThat(claimed.marks()).containsExactly(Reason.of("KIT_LINKED", kit.code(), owner.code()));
        assertThat(tubes(other)).isEmpty();
        assertThat(here.ledger.history(Kits.KIND.ref(kit.id())))
                .anyMatch(r -> r.fact() instanceof KitClaimed(var by) && by.equals(other.caseId()));
        assertThat(marks(other)).containsExactly("KIT_LINKED");
    }

    @Test
    void the_same_kit_reported_for_its_own_case_changes_nothing() {
        done(links(kit, owner, false, "09:00"));
        assertThat(used(kit, owner).marks()).isEmpty();
        assertThat(here.ledger.history(Kits.KIND.ref(kit.id()))).hasSize(2);
    }

    private List<String> marks(CaseAnswer of) {
        return here.ledger.history(Cases.KIND.ref(of.caseId())).stream()
                .flatMap(r -> r.fact() instanceof CaseMarked(var code)
                        ? java.util.stream.Stream.of(code)
                        : java.util.stream.Stream.empty())
                .toList();
    }
}
