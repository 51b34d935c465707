package org.himuro.lims.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.CaseCheck;
import org.himuro.lims.collection.Exemption;
import org.himuro.lims.collection.ExemptionEvent.ExemptionRevoked;
import org.himuro.lims.collection.ExemptionEvent.LineExempted;
import org.himuro.lims.collection.Exemptions;
import org.himuro.lims.collection.RevokeExemption;
import org.himuro.lims.collection.ShippedProtocols;
import org.himuro.lims.consent.ConsentEvent.ConsentGiven;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.laboratory.Laboratories;
import org.himuro.lims.laboratory.LaboratoryEvent;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.LedgerInMemory;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.sequencing.model.Ordering;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.shipping.ShippingRules.Strictness;
import org.himuro.lims.specimen.CaseEvent.CaseKind;
import org.himuro.lims.specimen.CaseEvent.CaseOpened;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubeEvent.FreezingMedium;
import org.himuro.lims.specimen.TubeEvent.TubeFrozen;
import org.himuro.lims.specimen.TubeEvent.TubeLabelled;
import org.himuro.lims.specimen.TubeEvent.TubeSampled;
import org.himuro.lims.specimen.Tubes;
import org.himuro.sop.acceptance.RuleSet.Method;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The laboratory of an order: approved by the consortium, without a certificate that holds today. */
@Tag("Q1")
@Tag("Q8")
class OrderingTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final UUID DONOR = new UUID(4, 1);
    private static final UUID TUBE = new UUID(5, 1);
    private static final UUID BLOOD = new UUID(5, 2);
    private static final UUID CASE = new UUID(6, 1);
    private static final Sites.Site HOSPITAL = site(1, "NCH", Sites.Category.HOSPITAL);
    private static final Sites.Site LABORATORY = site(2, "LAB", Sites.Category.LABORATORY);

    private final LedgerInMemory ledger = new LedgerInMemory();
    private long acts;

    record Nothing() {}

    @BeforeEach
    void a_consented_tube_and_a_laboratory_without_certificate() {
        happened(Consents.KIND.ref(DONOR), new ConsentGiven("icf", 2, List.of(ConsentScope.WHOLE_GENOME)));
        happened(
                Tubes.KIND.ref(TUBE),
                new TubeLabelled("T1", CASE, DONOR, Material.TUMOUR_TISSUE, Optional.empty(), HOSPITAL.id()));
        happened(
                Cases.KIND.ref(CASE),
                new CaseOpened("C1", DONOR, HOSPITAL.id(), "WG", CaseKind.SURGERY, "fresh-frozen-tissue", 1));
        happened(
                Laboratories.KIND.ref(Laboratories.idOf(LABORATORY.id())),
                new LaboratoryEvent.LaboratoryRegistered(LABORATORY.id(), 10),
                new LaboratoryEvent.ConsortiumApproved(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31)));
    }

    @Test
    void where_the_project_says_stop_the_order_is_refused_and_names_the_setting() {
        var refused = (Outcome.Refused<OrderAnswer>) ordered(Strictness.STOP);
        assertThat(refused.reasons()).singleElement().satisfies(r -> {
            assertThat(r.code()).isEqualTo("LABORATORY_NOT_ACCREDITED");
            assertThat(r.args()).last().isEqualTo("himuro.shipping.accreditation=stop");
        });
    }

    @Test
    void where_the_project_says_warn_the_order_is_placed_and_marked() {
        var done = (Outcome.Done<OrderAnswer>) ordered(Strictness.WARN);
        assertThat(done.answer().warnings()).singleElement().satisfies(r -> {
            assertThat(r.code()).isEqualTo("LABORATORY_NOT_ACCREDITED");
            assertThat(r.args()).last().isEqualTo("himuro.shipping.accreditation=warn");
        });
        assertThat(ledger.everything())
                .anySatisfy(r ->
                        assertThat(r.fact()).isEqualTo(new SequencingEvent.OrderMarked("LABORATORY_NOT_ACCREDITED")));
    }

    @Test
    @Tag("C5")
    void a_tumour_whose_normal_was_never_taken_is_not_sequenced_and_what_is_missing_is_named() {
        var refused = (Outcome.Refused<OrderAnswer>) ordered(Strictness.WARN, Optional.of(check(List.of(TUBE))));
        assertThat(refused.reasons())
                .containsExactly(
                        Reason.of("PAIR_INCOMPLETE", "T1", "DONOR", "BLOOD", "0", "1"),
                        Reason.of("PAIR_INCOMPLETE", "T1", "DONOR", "TUMOUR_TISSUE", "0", "1"));
    }

    @Test
    @Tag("C5")
    void with_a_frozen_tumour_and_blood_drawn_it_is_sequenced() {
        happened(Tubes.KIND.ref(TUBE), new TubeFrozen(FreezingMedium.LIQUID_NITROGEN));
        happened(
                Tubes.KIND.ref(BLOOD),
                new TubeLabelled("B1", CASE, DONOR, Material.BLOOD, Optional.empty(), HOSPITAL.id()));
        var both = Optional.of(check(List.of(TUBE, BLOOD)));
        assertThat(ordered(Strictness.WARN, both)).isInstanceOf(Outcome.Refused.class);
        happened(Tubes.KIND.ref(BLOOD), new TubeSampled());
        assertThat(ordered(Strictness.WARN, both)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @Tag("C5")
    void with_a_normal_that_cannot_be_had_by_the_word_of_a_person_it_is_sequenced() {
        happened(Tubes.KIND.ref(TUBE), new TubeFrozen(FreezingMedium.LIQUID_NITROGEN));
        var exemption = Exemptions.KIND.ref(Exemption.idOf(CASE, "normal"));
        happened(exemption, new LineExempted(CASE, "normal", Exemption.Why.TRANSPLANTED));
        assertThat(ordered(Strictness.WARN, Optional.of(check(List.of(TUBE))))).isInstanceOf(Outcome.Done.class);
        happened(exemption, new ExemptionRevoked(RevokeExemption.Why.MISTAKE));
        assertThat(ordered(Strictness.WARN, Optional.of(check(List.of(TUBE))))).isInstanceOf(Outcome.Refused.class);
    }

    private CaseCheck check(List<UUID> tubes) {
        return new CaseCheck(CASE, tubes, List.of(), List.of(), new ShippedProtocols());
    }

    private Outcome<OrderAnswer> ordered(Strictness accreditation) {
        return ordered(accreditation, Optional.empty());
    }

    private Outcome<OrderAnswer> ordered(Strictness accreditation, Optional<CaseCheck> check) {
        var standard = ShippingRules.standard();
        var rules = new ShippingRules(standard.country(), accreditation, standard.mostTubes());
        var order = new Ordering.New(new UUID(8, 1), "T1-1", Optional.of(TUBE), check, Optional.of(LABORATORY), rules);
        var command = new OrderSequencing("T1", Assay.WGS_T120, Method.STANDARD, "LAB");
        var act = act("order-sequencing");
        return ledger.perform(act, OrderAnswer.class, reads -> Ordering.decide(command, order, reads, act));
    }

    private void happened(StreamRef stream, Fact... facts) {
        var entries = new ArrayList<Entry>();
        Arrays.stream(facts).forEach(f -> entries.add(new Entry(stream, f, NOW)));
        ledger.perform(act("give-consent"), Nothing.class, reads -> new Decision.Accepted<>(entries, new Nothing()));
    }

    private Act act(String command) {
        var actor = new Actor(new UUID(2, 1), Optional.empty(), HOSPITAL.id());
        return Act.of(new UUID(3, ++acts), command, new Nothing(), actor, NOW, NOW);
    }

    private static Sites.Site site(int number, String code, Sites.Category category) {
        return new Sites.Site(new UUID(1, number), code, code, code, category, "JP", ZoneId.of("Asia/Tokyo"));
    }
}
