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
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.shipping.ShippingRules.Strictness;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubeEvent.TubeLabelled;
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
                new TubeLabelled("T1", new UUID(6, 1), DONOR, Material.TUMOUR_TISSUE, Optional.empty(), HOSPITAL.id()));
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

    private Outcome<OrderAnswer> ordered(Strictness accreditation) {
        var standard = ShippingRules.standard();
        var rules = new ShippingRules(standard.country(), accreditation, standard.mostTubes());
        var order = new Ordering.New(
                new UUID(8, 1), "T1-1", Optional.of(TUBE), List.of(TUBE), Optional.of(LABORATORY), rules);
        var command = new OrderSequencing("T1", Assay.WGS_T120, Method.STANDARD, "LAB", Optional.of("TUMOUR_ONLY"));
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
