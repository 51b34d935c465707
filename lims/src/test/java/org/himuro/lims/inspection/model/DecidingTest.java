package org.himuro.lims.inspection.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.consent.ConsentEvent.ConsentGiven;
import org.himuro.lims.consent.ConsentEvent.ConsentWithdrawn;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.inspection.Because;
import org.himuro.lims.inspection.DecideInspection;
import org.himuro.lims.inspection.DecidedAnswer;
import org.himuro.lims.inspection.Disposition;
import org.himuro.lims.inspection.InspectionEvent.TubeInspected;
import org.himuro.lims.inspection.Inspections;
import org.himuro.lims.inspection.Sister;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.LedgerInMemory;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.retention.MayLeave;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.sequencing.OrderAnswer;
import org.himuro.lims.sequencing.Orders;
import org.himuro.lims.sequencing.ResidualWish;
import org.himuro.lims.sequencing.SayResidual;
import org.himuro.lims.sequencing.SequencingEvent.SequencingOrdered;
import org.himuro.lims.sequencing.model.Residuals;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubeEvent.TubeLabelled;
import org.himuro.lims.specimen.TubeEvent.TubeQuarantined;
import org.himuro.lims.specimen.Tubes;
import org.himuro.sop.acceptance.RuleSet.Method;
import org.himuro.sop.receipt.ReceiptVerdict.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("H3")
@Tag("Q8")
class DecidingTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final UUID HOSPITAL = new UUID(1, 1);
    private static final UUID LABORATORY = new UUID(1, 2);
    private static final UUID DONOR = new UUID(4, 1);
    private static final UUID TUBE = new UUID(3, 1);
    private static final UUID SISTER = new UUID(3, 2);
    private static final UUID ORDER = new UUID(8, 1);
    private static final UUID INSPECTION = Inspections.idOf(TUBE, LABORATORY);

    private final LedgerInMemory ledger = new LedgerInMemory();
    private List<Sister> sisters = List.of(new Sister("T2", Result.ACCEPT, 0, List.of(), List.of()));
    private long acts;

    record Nothing() {}

    @BeforeEach
    void an_order_of_a_consented_tube() {
        happened(Consents.KIND.ref(DONOR), new ConsentGiven("icf", 2, List.of(ConsentScope.WHOLE_GENOME)));
        happened(
                Tubes.KIND.ref(TUBE),
                new TubeLabelled("T1", new UUID(6, 1), DONOR, Material.DNA, Optional.empty(), HOSPITAL));
        happened(
                Orders.KIND.ref(ORDER),
                new SequencingOrdered(
                        "T1-1",
                        new UUID(6, 1),
                        TUBE,
                        Assay.WGS_T120,
                        Method.STANDARD,
                        "programme-standard",
                        LABORATORY,
                        HOSPITAL,
                        Optional.empty()));
    }

    private void inspected(Result result) {
        happened(
                Inspections.KIND.ref(INSPECTION),
                new TubeInspected(TUBE, LABORATORY, ORDER, HOSPITAL, result, 1, false, List.of(), List.of()));
    }

    private void happened(StreamRef stream, Fact... facts) {
        var entries = Arrays.stream(facts).map(f -> new Entry(stream, f, NOW)).toList();
        ledger.perform(
                act("give-consent", HOSPITAL), Nothing.class, reads -> new Decision.Accepted<>(entries, new Nothing()));
    }

    private Act act(String command, UUID site) {
        return Act.of(
                new UUID(9, ++acts),
                command,
                new Nothing(),
                new Actor(new UUID(2, 1), Optional.empty(), site),
                NOW,
                NOW);
    }

    private List<String> decided(UUID site, Disposition disposition, Optional<String> by) {
        var act = act("decide-inspection", site);
        var known = new Deciding.Known(
                Optional.of(INSPECTION), by.map(code -> SISTER), Optional.of("PK-1"), (tube, order, reads) -> sisters);
        var command = new DecideInspection("T1", "LAB", disposition, Because.OTHER, by);
        return reasons(ledger.perform(act, DecidedAnswer.class, reads -> Deciding.decide(command, known, reads, act)));
    }

    private static List<String> reasons(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var why, var repeated)
                ? why.stream().map(Reason::code).toList()
                : List.of();
    }

    @ParameterizedTest
    @EnumSource(
            value = Result.class,
            names = {"ACCEPT", "UNDETERMINED"})
    void nothing_is_decided_about_what_was_accepted_or_not_measured(Result result) {
        inspected(result);
        assertThat(decided(HOSPITAL, Disposition.PROCEED, Optional.empty())).containsExactly("NOTHING_TO_DECIDE");
    }

    @Test
    void only_who_ordered_decides_and_once() {
        inspected(Result.REJECT);
        assertThat(decided(LABORATORY, Disposition.RETURN, Optional.empty())).containsExactly("CODE_UNKNOWN");
        assertThat(decided(HOSPITAL, Disposition.RETURN, Optional.empty())).isEmpty();
        assertThat(decided(HOSPITAL, Disposition.DESTROY, Optional.empty())).containsExactly("INSPECTION_DECIDED");
    }

    @Test
    void after_a_withdrawal_or_in_quarantine_only_return_and_destruction_are_left() {
        inspected(Result.CONDITIONAL);
        happened(Consents.KIND.ref(DONOR), new ConsentWithdrawn("NOT_GIVEN"));
        happened(Tubes.KIND.ref(TUBE), new TubeQuarantined("CONSENT_WITHDRAWN"));
        assertThat(decided(HOSPITAL, Disposition.PROCEED, Optional.empty()))
                .containsExactly("TUBE_QUARANTINED", "CONSENT_WITHDRAWN");
        assertThat(decided(HOSPITAL, Disposition.REPLACE, Optional.of("T2"))).containsExactly("CONSENT_WITHDRAWN");
        assertThat(decided(HOSPITAL, Disposition.RETURN, Optional.empty())).isEmpty();
    }

    @Test
    void a_sister_that_may_not_is_refused_with_its_reasons_and_one_that_nobody_asked_for_too() {
        inspected(Result.REJECT);
        assertThat(decided(HOSPITAL, Disposition.RETURN, Optional.of("T2"))).containsExactly("SISTER_NOT_ASKED");
        assertThat(decided(HOSPITAL, Disposition.REPLACE, Optional.empty())).containsExactly("CODE_UNKNOWN");
        sisters = List.of(new Sister("T2", Result.REJECT, 0, List.of(), List.of(Reason.of("SISTER_EMPTY", "T2"))));
        assertThat(decided(HOSPITAL, Disposition.REPLACE, Optional.of("T2"))).containsExactly("SISTER_EMPTY");
        sisters = List.of(listed("PK-9"));
        assertThat(decided(HOSPITAL, Disposition.REPLACE, Optional.of("T2"))).containsExactly("ON_OTHER_PICK");
        sisters = List.of(listed("PK-1"));
        assertThat(decided(HOSPITAL, Disposition.REPLACE, Optional.of("T2")))
                .as("the list made for it")
                .isEmpty();
    }

    private static Sister listed(String list) {
        return new Sister("T2", Result.ACCEPT, 0, List.of(), List.of(Reason.of("ON_OTHER_PICK", "T2", list)));
    }

    @Test
    void a_replaced_tube_stays_beside_its_sister_in_the_order() {
        inspected(Result.REJECT);
        sisters = List.of(new Sister("T2", Result.ACCEPT, 0, List.of(), List.of()));
        assertThat(decided(HOSPITAL, Disposition.REPLACE, Optional.of("T2"))).isEmpty();
        var order = ledger.state(Orders.KIND, ORDER).orElseThrow();
        assertThat(order.tube()).isEqualTo(SISTER);
        assertThat(order.replaces()).contains(TUBE);
    }

    @Test
    void what_is_left_goes_only_where_the_policy_lets_it_be_kept() {
        MayLeave policy = (wish, reads) -> wish.to().filter(HOSPITAL::equals).isPresent()
                ? List.of(Reason.of("TUBE_HELD", "T1"))
                : List.of(Reason.of("PLACE_NOT_IN_POLICY", "T1"));
        assertThat(said(site(HOSPITAL, Sites.Category.HOSPITAL), policy)).isEmpty();
        assertThat(said(site(new UUID(1, 3), Sites.Category.BIOBANK), policy)).containsExactly("PLACE_NOT_IN_POLICY");
        assertThat(said(site(LABORATORY, Sites.Category.LABORATORY), MayLeave.ALWAYS))
                .containsExactly("RESIDUAL_NO_KEEPER");
        assertThat(ledger.state(Orders.KIND, ORDER).orElseThrow().residualTo()).contains(HOSPITAL);
    }

    private List<String> said(Sites.Site to, MayLeave policy) {
        var act = act("say-residual", HOSPITAL);
        var command = new SayResidual("T1-1", ResidualWish.BACK, Optional.of(to.code()));
        return reasons(ledger.perform(
                act,
                OrderAnswer.class,
                reads -> Residuals.decide(command, Optional.of(ORDER), Optional.of(to), policy, reads, act)));
    }

    private static Sites.Site site(UUID id, Sites.Category category) {
        return new Sites.Site(id, "S", "S", "S", category, "JP", ZoneId.of("Asia/Tokyo"));
    }
}
