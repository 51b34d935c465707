package org.himuro.lims.inspection.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.inspection.InspectedValue;
import org.himuro.lims.inspection.Sister;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.LedgerInMemory;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.processing.Method;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.sequencing.Orders;
import org.himuro.lims.sequencing.SequencingEvent.SequencingOrdered;
import org.himuro.lims.sequencing.SequencingOrder;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.TubeAmountFound;
import org.himuro.lims.specimen.TubeEvent.TubeLabelled;
import org.himuro.lims.specimen.TubeEvent.TubeQuarantined;
import org.himuro.lims.specimen.TubeEvent.TubeReceived;
import org.himuro.lims.specimen.TubeEvent.TubeStored;
import org.himuro.lims.specimen.TubeEvent.TubeThawed;
import org.himuro.lims.specimen.Tubes;
import org.himuro.sop.receipt.Measure;
import org.himuro.sop.receipt.ReceiptRules;
import org.himuro.sop.receipt.ReceiptRulesReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("H3")
class SistersTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final UUID HOSPITAL = new UUID(1, 1);
    private static final UUID LABORATORY = new UUID(1, 2);
    private static final UUID BOX = new UUID(5, 1);
    private static final ReceiptRules RULES =
            ReceiptRulesReader.read(ReceiptRules.exampleText()).orThrow();

    private final LedgerInMemory ledger = new LedgerInMemory();
    private final List<Tube> tubes = new ArrayList<>();
    private final Map<UUID, List<InspectedValue>> values = new HashMap<>();
    private final Map<UUID, List<Reason>> leave = new HashMap<>();
    private final Map<UUID, String> listed = new HashMap<>();
    private final Map<UUID, String> ordered = new HashMap<>();
    private int made;

    record Nothing() {}

    private Tube dna(String code, Fact... more) {
        return tube(code, Material.DNA, more);
    }

    private Tube tube(String code, Material material, Fact... more) {
        var id = new UUID(3, ++made);
        var facts = new ArrayList<Fact>();
        facts.add(new TubeLabelled(code, new UUID(6, 1), new UUID(4, 1), material, Optional.empty(), HOSPITAL));
        facts.add(new TubeStored(BOX, "A" + made));
        facts.addAll(List.of(more));
        happened(Tubes.KIND.ref(id), facts);
        var tube = ledger.state(Tubes.KIND, id).orElseThrow();
        tubes.add(tube);
        return tube;
    }

    private void happened(StreamRef stream, List<? extends Fact> facts) {
        var act = Act.of(
                new UUID(7, ++made),
                "give-consent",
                new Nothing(),
                new Actor(new UUID(2, 1), Optional.empty(), HOSPITAL),
                NOW,
                NOW);
        var entries = facts.stream().map(f -> new Entry(stream, f, NOW)).toList();
        ledger.perform(act, Nothing.class, reads -> new Decision.Accepted<>(entries, new Nothing()));
    }

    private static Fact holds(String microlitres) {
        return new TubeAmountFound(new Amount(new BigDecimal(microlitres), AmountUnit.MICROLITRE));
    }

    private Tube measured(Tube tube, String concentration) {
        values.put(
                tube.id(),
                List.of(new InspectedValue(
                        Measure.CONCENTRATION, new BigDecimal(concentration), Method.QUBIT, NOW, Optional.empty())));
        return tube;
    }

    private List<Sister> proposed(Tube instead) {
        var order = new UUID(8, 1);
        happened(
                Orders.KIND.ref(order),
                List.of(new SequencingOrdered(
                        "O-1",
                        instead.caseId(),
                        instead.id(),
                        Assay.WGS_T120,
                        org.himuro.sop.acceptance.RuleSet.Method.STANDARD,
                        "programme-standard",
                        LABORATORY,
                        HOSPITAL,
                        Optional.empty())));
        SequencingOrder state = ledger.state(Orders.KIND, order).orElseThrow();
        return Sisters.propose(instead, state, RULES, new Sisters.Stock(tubes, values, leave, listed, ordered));
    }

    private static List<String> against(List<Sister> proposed, String code) {
        return proposed.stream()
                .filter(s -> s.code().equals(code))
                .flatMap(s -> s.against().stream())
                .map(Reason::code)
                .toList();
    }

    @Test
    void the_best_known_comes_first_then_the_least_thawed_then_the_one_with_most_in_it() {
        var rejected = dna("R");
        measured(dna("LITTLE", holds("30")), "50");
        measured(dna("THAWED", holds("90"), new TubeThawed("PROCESSING")), "50");
        measured(dna("MUCH", holds("60")), "50");
        dna("UNKNOWN");
        var proposed = proposed(rejected);
        assertThat(proposed).extracting(Sister::code).containsExactly("MUCH", "LITTLE", "UNKNOWN", "THAWED");
        assertThat(proposed).allMatch(Sister::may);
        assertThat(proposed.getFirst().reasons())
                .extracting(Reason::code)
                .contains("SISTER_THAWS", "SISTER_AMOUNT", "SISTER_KEEPS");
    }

    @Test
    void each_that_may_not_says_why() {
        var rejected = dna("R");
        tube("RNA", Material.RNA);
        dna("Q", new TubeQuarantined("CONSENT_WITHDRAWN"));
        dna("AWAY", new TubeReceived(new UUID(9, 9), LABORATORY, "OK"));
        leave.put(dna("RESERVE").id(), List.of(Reason.of("RESERVE_PROTECTED", "RESERVE")));
        listed.put(dna("LISTED").id(), "PK-1");
        ordered.put(dna("ORDERED").id(), "O-9");
        measured(dna("WEAK", holds("20")), "49.999");
        dna("DRY", holds("9"));
        var proposed = proposed(rejected);
        assertThat(proposed).noneMatch(Sister::may);
        assertThat(against(proposed, "RNA")).containsExactly("SISTER_OTHER_MATERIAL");
        assertThat(against(proposed, "Q")).containsExactly("TUBE_QUARANTINED");
        assertThat(against(proposed, "AWAY")).containsExactly("TUBE_NOT_HERE");
        assertThat(against(proposed, "RESERVE")).containsExactly("RESERVE_PROTECTED");
        assertThat(against(proposed, "LISTED")).containsExactly("ON_OTHER_PICK");
        assertThat(against(proposed, "ORDERED")).containsExactly("SISTER_ORDERED");
        assertThat(against(proposed, "WEAK")).containsExactly("SISTER_BELOW");
        assertThat(against(proposed, "DRY")).containsExactly("SISTER_BELOW");
        assertThat(proposed).extracting(Sister::code).doesNotContain("R");
    }

    @Test
    void exactly_enough_is_enough() {
        var rejected = dna("R");
        measured(dna("EXACT", holds("20")), "50");
        assertThat(proposed(rejected)).singleElement().matches(Sister::may);
    }
}
