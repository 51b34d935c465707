package org.himuro.lims.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.consent.ConsentEvent.ConsentWithdrawn;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.LedgerInMemory;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.quality.application.DestroyingTubes;
import org.himuro.lims.quality.application.DroppingDestruction;
import org.himuro.lims.quality.application.QuarantiningTubes;
import org.himuro.lims.quality.application.ReleasingTubes;
import org.himuro.lims.quality.application.WitnessingDestruction;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.ContainerEvent.ContainerPacked;
import org.himuro.lims.specimen.ContainerEvent.ContainerRegistered;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent;
import org.himuro.lims.specimen.TubeEvent.TubeLabelled;
import org.himuro.lims.specimen.TubeEvent.TubePacked;
import org.himuro.lims.specimen.TubeEvent.TubeStored;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;
import org.himuro.lims.specimen.Tubes;
import org.junit.jupiter.api.Test;

/** Quarantine, and destruction by two people, at a bank with one box. */
class DestructionTest {
    private static final UUID BANK = new UUID(1, 1);
    private static final UUID ELSEWHERE = new UUID(1, 2);
    private static final UUID DONOR = new UUID(4, 1);
    private static final UUID BOX = new UUID(5, 1);
    private static final UUID TUBE = new UUID(6, 1);
    private static final UUID WITNESS = new UUID(2, 2);
    private static final Actor MANAGER = new Actor(new UUID(2, 1), Optional.empty(), BANK);
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");

    private final LedgerInMemory ledger = new LedgerInMemory();
    private final Remarks noted = new NoRemarks();
    private Spared spared = Spared.NOTHING;
    private long made;

    DestructionTest() {
        happened(Containers.KIND.ref(BOX), new ContainerRegistered("B1", ContainerType.BOX, "", BANK, 9, 9, "NONE"));
        happened(
                Tubes.KIND.ref(TUBE),
                new TubeLabelled("T1", new UUID(7, 1), DONOR, Material.DNA, Optional.empty(), BANK),
                new TubeStored(BOX, "A01"));
    }

    @Test
    void a_tube_to_be_destroyed_is_blocked_and_ends_when_another_person_has_signed() {
        assertThat(reasons(asked())).isEmpty();
        assertThat(tube().quarantined()).isTrue();
        assertThat(tube().quarantineReason()).contains("TO_BE_DESTROYED");
        assertThat(tube().step()).isNotEqualTo(TubeStep.DESTROYED);
        assertThat(reasons(witnessed(Optional.of(WITNESS)))).isEmpty();
        assertThat(tube().step()).isEqualTo(TubeStep.DESTROYED);
        assertThat(tube().place()).isEqualTo(TubePlace.NOWHERE);
        assertThat(tube().destructionBy()).isEmpty();
        assertThat(ledger.history(Tubes.KIND.ref(TUBE)).getLast().fact())
                .isEqualTo(new TubeEvent.TubeDestroyed("AUTOCLAVED", WITNESS));
    }

    @Test
    void a_certificate_says_who_asked_who_carried_it_out_before_whom_and_names_the_act() {
        asked();
        var answer = (Outcome.Done<QuarantineAnswer>) witnessed(Optional.of(WITNESS));
        assertThat(answer.answer().certificate()).contains("DC-BNK-2026-0001");
        var certificate = ledger.states(Certificates.KIND, ledger.all(Certificates.KIND))
                .values()
                .iterator()
                .next();
        assertThat(certificate.signer()).isEqualTo(MANAGER.person());
        assertThat(certificate.witness()).isEqualTo(WITNESS);
        assertThat(certificate.digest()).hasSize(64);
        assertThat(certificate.tubes())
                .containsExactly(
                        new CertificateEvent.Line(TUBE, "T1", Material.DNA, "DAMAGED", "AUTOCLAVED", MANAGER.person()));
    }

    @Test
    void who_carries_it_out_cannot_be_the_witness_and_nobody_carries_nothing_out() {
        asked();
        var other = new UUID(2, 3);
        assertThat(reasons(signed(Optional.of(other), Optional.of(other)))).containsExactly("WITNESS_CARRIED_OUT");
        assertThat(reasons(signed(Optional.empty(), Optional.of(WITNESS)))).containsExactly("SIGNATURE_WRONG");
        assertThat(ledger.all(Certificates.KIND)).isEmpty();
    }

    @Test
    void what_another_context_keeps_is_neither_asked_for_nor_destroyed() {
        asked();
        spared = (tubes, reason, act, reads) -> List.of(Reason.of("TUBE_HELD", reason));
        assertThat(reasons(witnessed(Optional.of(WITNESS)))).containsExactly("TUBE_HELD");
        assertThat(reasons(asked())).containsExactly("DESTRUCTION_WAITS", "TUBE_HELD");
    }

    private Outcome<QuarantineAnswer> signed(Optional<UUID> signer, Optional<UUID> witness) {
        return new WitnessingDestruction(ledger, (site, year) -> "DC", spared)
                .run(new WitnessDestruction(List.of(TUBE), signer, witness), MANAGER, id(), NOON, NOON);
    }

    @Test
    void who_asked_cannot_be_the_witness_and_nobody_is_none() {
        asked();
        assertThat(reasons(witnessed(Optional.of(MANAGER.person())))).containsExactly("WITNESS_ASKED");
        assertThat(reasons(witnessed(Optional.empty()))).containsExactly("WITNESS_WRONG");
        assertThat(tube().step()).isNotEqualTo(TubeStep.DESTROYED);
    }

    @Test
    void nothing_is_witnessed_that_nobody_asked_for() {
        assertThat(reasons(witnessed(Optional.empty()))).containsExactly("WITNESS_WRONG", "DESTRUCTION_NOT_ASKED");
    }

    @Test
    void every_reason_against_a_destruction_is_told_at_once() {
        happened(Tubes.KIND.ref(TUBE), new TubePacked(new UUID(8, 1), ELSEWHERE));
        var command = new DestroyTubes(List.of(TUBE), "OTHER", "BY_HAND", Optional.of(" "));
        assertThat(reasons(destroying(command))).containsExactly("REMARK_MISSING", "METHOD_MISSING", "TUBE_IN_PARCEL");
    }

    @Test
    void a_tube_in_a_box_that_was_packed_whole_is_in_the_parcel_too() {
        happened(Containers.KIND.ref(BOX), new ContainerPacked(new UUID(8, 1), ELSEWHERE));
        assertThat(reasons(asked())).containsExactly("TUBE_IN_PARCEL");
    }

    @Test
    void a_tube_that_another_site_holds_is_not_destroyed_here() {
        happened(Tubes.KIND.ref(TUBE), new TubeEvent.TubeReceived(new UUID(8, 1), ELSEWHERE, "OK"));
        assertThat(reasons(asked())).containsExactly("TUBE_NOT_HERE");
    }

    @Test
    void a_destruction_that_is_dropped_leaves_the_tube_in_quarantine() {
        asked();
        assertThat(reasons(lifted())).containsExactly("DESTRUCTION_WAITS");
        assertThat(reasons(new DroppingDestruction(ledger)
                        .run(new DropDestruction(List.of(TUBE)), MANAGER, id(), NOON, NOON)))
                .isEmpty();
        assertThat(tube().quarantined()).isTrue();
        assertThat(reasons(lifted())).isEmpty();
        assertThat(tube().quarantined()).isFalse();
        assertThat(tube().quarantineReason()).isEmpty();
    }

    @Test
    void a_withdrawn_consent_leaves_destruction_but_no_way_out_of_quarantine() {
        happened(Consents.KIND.ref(DONOR), new ConsentWithdrawn("NOT_GIVEN"));
        assertThat(reasons(blocked("TEMPERATURE"))).isEmpty();
        assertThat(reasons(lifted())).containsExactly("CONSENT_WITHDRAWN");
        assertThat(reasons(asked())).isEmpty();
    }

    @Test
    void a_destroyed_tube_is_refused_everything() {
        asked();
        witnessed(Optional.of(WITNESS));
        assertThat(reasons(blocked("TEMPERATURE"))).containsExactly("TUBE_DESTROYED");
        assertThat(reasons(lifted())).containsExactly("TUBE_DESTROYED");
        assertThat(reasons(asked())).containsExactly("TUBE_DESTROYED");
        assertThat(reasons(witnessed(Optional.of(WITNESS)))).containsExactly("TUBE_DESTROYED");
    }

    @Test
    void a_tube_cannot_have_been_destroyed_before_what_is_known_of_it() {
        asked();
        var early = NOON.minusMillis(1);
        var command = new WitnessDestruction(List.of(TUBE), Optional.of(MANAGER.person()), Optional.of(WITNESS));
        assertThat(reasons(new WitnessingDestruction(
                                ledger, (site, at) -> "DC-BNK-" + at.toString().substring(0, 4) + "-0001", spared)
                        .run(command, MANAGER, id(), early, NOON)))
                .containsExactly("LATER_THINGS_KNOWN");
    }

    @Test
    void a_reason_that_is_none_is_refused_and_other_needs_words_but_not_a_novel() {
        assertThat(reasons(blocked("BECAUSE"))).containsExactly("REASON_MISSING");
        assertThat(reasons(blocked("OTHER"))).containsExactly("REMARK_MISSING");
        var novel = new QuarantineTubes(List.of(TUBE), "OTHER", Optional.of("x".repeat(Why.REMARK + 1)));
        assertThat(reasons(new QuarantiningTubes(ledger, noted).run(novel, MANAGER, id(), NOON, NOON)))
                .containsExactly("REMARK_TOO_LONG");
    }

    @Test
    void a_fact_keeps_the_hash_of_what_was_written_and_not_the_words() {
        var act = id();
        var command = new QuarantineTubes(List.of(TUBE), "OTHER", Optional.of("the lid is cracked"));
        new QuarantiningTubes(ledger, noted).run(command, MANAGER, act, NOON, NOON);
        var fact = (TubeEvent.TubeQuarantined)
                ledger.history(Tubes.KIND.ref(TUBE)).getLast().fact();
        assertThat(fact.remark()).contains(Remarks.hash(act, "the lid is cracked"));
        assertThat(fact.toString()).doesNotContain("cracked");
    }

    private Tube tube() {
        return ledger.state(Tubes.KIND, TUBE).orElseThrow();
    }

    private Outcome<QuarantineAnswer> asked() {
        return destroying(new DestroyTubes(List.of(TUBE), "DAMAGED", "AUTOCLAVED", Optional.empty()));
    }

    private Outcome<QuarantineAnswer> destroying(DestroyTubes command) {
        return new DestroyingTubes(ledger, noted, spared).run(command, MANAGER, id(), NOON, NOON);
    }

    private Outcome<QuarantineAnswer> witnessed(Optional<UUID> witness) {
        return new WitnessingDestruction(
                        ledger, (site, at) -> "DC-BNK-" + at.toString().substring(0, 4) + "-0001", spared)
                .run(
                        new WitnessDestruction(List.of(TUBE), Optional.of(MANAGER.person()), witness),
                        MANAGER,
                        id(),
                        NOON,
                        NOON);
    }

    private Outcome<QuarantineAnswer> blocked(String reason) {
        return new QuarantiningTubes(ledger, noted)
                .run(new QuarantineTubes(List.of(TUBE), reason), MANAGER, id(), NOON, NOON);
    }

    private Outcome<QuarantineAnswer> lifted() {
        return new ReleasingTubes(ledger, noted)
                .run(new ReleaseTubes(List.of(TUBE), "CHECKED"), MANAGER, id(), NOON, NOON);
    }

    private static List<String> reasons(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var reasons, var repeated)
                ? reasons.stream().map(Reason::code).toList()
                : List.of();
    }

    private record Nothing() {}

    private void happened(StreamRef stream, Fact... facts) {
        var act = Act.of(id(), "give-consent", new Nothing(), MANAGER, NOON, NOON);
        var entries =
                List.of(facts).stream().map(f -> new Entry(stream, f, NOON)).toList();
        ledger.perform(act, Nothing.class, reads -> new Decision.Accepted<>(entries, new Nothing()));
    }

    private UUID id() {
        return new UUID(9, ++made);
    }

    private static final class NoRemarks implements Remarks {
        @Override
        public Map<UUID, String> of(Collection<UUID> acts) {
            return Map.of();
        }

        @Override
        public Acts.Beside kept(UUID act, Optional<String> remark) {
            return Acts.Beside.NOTHING;
        }
    }
}
