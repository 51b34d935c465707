package org.himuro.lims.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.DossierRule;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.SealKey;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.ledger.Vocabulary;
import org.himuro.lims.shared.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A stream of five facts, two seals, other streams beside it; then everything an insider could do to it. */
@Tag("R2")
class DossierCheckTest {
    private static final UUID TUBE = new UUID(5, 0);
    private static final List<DossierRule> RULES = List.of(new OneStream());
    private static final Instant AT = Instant.parse("2026-11-21T00:00:00Z");
    private KeyPair keys;
    private Dossier honest;

    @BeforeEach
    void write() throws Exception {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        honest = dossier(facts(), keys);
    }

    static List<Dossier.StoredFact> facts() {
        var facts = new ArrayList<Dossier.StoredFact>();
        var previous = Chain.START;
        for (int seq = 1; seq <= 5; seq++) {
            var id = new UUID(seq, 1);
            var body = "{\"n\":" + seq + "}";
            var by = new Actor(new UUID(9, 9), Optional.empty(), new UUID(8, 8));
            var content = Chain.Content.of(id, id, new StreamRef("tube", TUBE), seq, "Thing", AT, AT, by);
            previous = Chain.next(previous, content, body);
            facts.add(new Dossier.StoredFact(
                    id, id, seq, "Thing", AT, AT, by.person(), by.device(), by.site(), body, previous.hex()));
        }
        return facts;
    }

    private static Dossier dossier(List<Dossier.StoredFact> facts, KeyPair keys) throws Exception {
        var seals = new ArrayList<Seal>();
        var proofs = new ArrayList<Dossier.Proof>();
        seal(facts.subList(0, 3), seals, proofs, keys);
        seal(facts.subList(3, 5), seals, proofs, keys);
        seal(List.of(), seals, proofs, keys);
        var stream = new Dossier.Stream(TUBE, "tube", facts);
        return signed(new Dossier(Dossier.FORMAT, "T", AT, List.of(stream), seals, proofs, "", ""), keys);
    }

    private static Dossier signed(Dossier dossier, KeyPair keys) {
        return DossierSignature.sign(
                dossier, new SealKey(keys.getPrivate(), keys.getPublic(), new KeyRing(List.of(keys.getPublic()))));
    }

    /** What a forger without the key can do at best is show the signature of something else. */
    private static List<String> butForTheSignature(List<String> faults) {
        assertThat(faults).last().isEqualTo("DOSSIER_CHANGED");
        return faults.subList(0, faults.size() - 1);
    }

    private static void seal(List<Dossier.StoredFact> facts, List<Seal> seals, List<Dossier.Proof> proofs, KeyPair keys)
            throws Exception {
        var ours = facts.stream().map(f -> new Merkle.Leaf(TUBE, f.seq(), Digest.ofHex(f.hash())));
        var leaves = Stream.concat(Stream.of(MerkleTest.leaf(1, 1), MerkleTest.leaf(7, 1), MerkleTest.leaf(9, 1)), ours)
                .sorted()
                .toList();
        var tree = new Merkle(leaves);
        var previous = seals.isEmpty() ? Chain.START : seals.getLast().hash();
        var open = new Seal(
                seals.size() + 1,
                previous.hex(),
                tree.root().hex(),
                leaves.size(),
                AT,
                Seal.keyId(keys.getPublic()),
                "");
        var signer = Signature.getInstance("Ed25519");
        signer.initSign(keys.getPrivate());
        signer.update(open.content());
        var seal = new Seal(
                open.number(),
                open.previous(),
                open.root(),
                open.facts(),
                AT,
                open.keyId(),
                HexFormat.of().formatHex(signer.sign()));
        var proven = new ArrayList<Dossier.ProvenLeaf>();
        for (int i = 0; i < leaves.size() - 1; i++) {
            var l = leaves.get(i);
            proven.add(new Dossier.ProvenLeaf(
                    l.stream(),
                    l.seq(),
                    l.fact().hex(),
                    i,
                    tree.path(i).beside().stream().map(Digest::hex).toList()));
        }
        seals.add(seal);
        proofs.add(new Dossier.Proof(seal.number(), TUBE, proven));
    }

    private List<String> faults(Dossier dossier) {
        return DossierCheck.check(
                        dossier,
                        Optional.of(honest.seals().getLast()),
                        Optional.of(new KeyRing(List.of(keys.getPublic()))),
                        RULES)
                .faults()
                .stream()
                .map(Reason::code)
                .distinct()
                .toList();
    }

    private Dossier with(List<Dossier.StoredFact> facts) {
        return new Dossier(
                honest.format(),
                honest.subject(),
                AT,
                List.of(new Dossier.Stream(TUBE, "tube", facts)),
                honest.seals(),
                honest.proofs(),
                honest.signer(),
                honest.signature());
    }

    @Test
    void an_honest_dossier_holds_and_says_whether_it_is_anchored() {
        assertThat(faults(honest)).isEmpty();
        var alone = DossierCheck.check(honest, Optional.empty(), Optional.empty(), RULES);
        assertThat(alone.faults()).isEmpty();
        assertThat(alone.anchored()).isFalse();
    }

    @Test
    void it_is_the_same_after_being_written_and_read() {
        assertThat(CanonicalReader.read(Canonical.write(honest), Dossier.class)).isEqualTo(honest);
    }

    @Test
    void one_changed_byte_shows() {
        var facts = new ArrayList<>(facts());
        var f = facts.get(2);
        facts.set(
                2,
                new Dossier.StoredFact(
                        f.id(),
                        f.act(),
                        f.seq(),
                        f.type(),
                        AT,
                        AT,
                        f.actor(),
                        f.device(),
                        f.site(),
                        "{\"n\":4}",
                        f.hash()));
        assertThat(butForTheSignature(faults(with(facts)))).containsExactly("FACT_CHANGED");
    }

    @Test
    void a_deleted_fact_shows() {
        var facts = new ArrayList<>(facts());
        facts.remove(1);
        assertThat(butForTheSignature(faults(with(facts)))).containsExactly("FACT_MISSING");
    }

    @Test
    void a_cut_tail_shows() {
        assertThat(butForTheSignature(faults(with(facts().subList(0, 4))))).containsExactly("TAIL_CUT");
        assertThat(butForTheSignature(faults(with(facts().subList(0, 3))))).containsExactly("TAIL_CUT");
    }

    @Test
    void two_swapped_facts_show() {
        var facts = new ArrayList<>(facts());
        java.util.Collections.swap(facts, 1, 2);
        assertThat(faults(with(facts))).contains("FACT_MISSING");
    }

    @Test
    void a_tail_cut_together_with_its_proof_shows() {
        var proofs = new ArrayList<>(honest.proofs());
        var p = proofs.get(1);
        proofs.set(1, new Dossier.Proof(p.seal(), p.stream(), List.of(p.leaves().getFirst())));
        var cut = with(facts().subList(0, 3));
        assertThat(butForTheSignature(
                        faults(new Dossier(cut.format(), "T", AT, cut.streams(), cut.seals(), proofs, "", ""))))
                .containsExactly("SEAL_CONTENT_WRONG", "PROOF_MISSING");
        proofs.remove(1);
        assertThat(butForTheSignature(
                        faults(new Dossier(cut.format(), "T", AT, cut.streams(), cut.seals(), proofs, "", ""))))
                .containsExactly("PROOF_MISSING");
    }

    @Test
    void history_written_anew_and_sealed_with_another_key_shows() throws Exception {
        var other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var forged = dossier(facts(), other);
        assertThat(faults(forged)).containsExactly("SEAL_REPLACED", "SEAL_BY_OTHER_KEY", "DOSSIER_BY_OTHER_KEY");
        assertThat(DossierCheck.check(forged, Optional.empty(), Optional.empty(), RULES)
                        .anchored())
                .isFalse();
    }

    @Test
    void what_no_seal_proves_is_held_by_the_signature_of_who_wrote_it() {
        var later = new Dossier(
                honest.format(),
                "T",
                AT.plusSeconds(1),
                honest.streams(),
                honest.seals(),
                honest.proofs(),
                honest.signer(),
                honest.signature());
        assertThat(faults(later)).containsExactly("DOSSIER_CHANGED");
    }

    @Test
    void a_forger_who_signs_with_a_key_of_his_own_shows_by_the_key_as_by_the_seal() throws Exception {
        var forged = signed(honest, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        assertThat(faults(forged)).containsExactly("DOSSIER_BY_OTHER_KEY");
        var bySeal = DossierCheck.check(forged, Optional.of(honest.seals().getLast()), Optional.empty(), RULES);
        assertThat(bySeal.faults()).extracting(Reason::code).containsExactly("DOSSIER_BY_OTHER_KEY");
    }

    @Test
    void another_subject_no_stream_and_another_kind_of_stream_are_named() {
        var other = new Dossier(
                honest.format(), "U", AT, honest.streams(), honest.seals(), honest.proofs(), honest.signer(), "");
        assertThat(faults(other)).contains("SUBJECT_NOT_THE_TUBE");
        var empty = new Dossier(honest.format(), "T", AT, List.of(), List.of(), List.of(), honest.signer(), "");
        assertThat(faults(empty)).contains("DOSSIER_EMPTY", "SUBJECT_MISSING");
        var twice = new Dossier(
                "x",
                "T",
                AT,
                List.of(honest.streams().getFirst(), honest.streams().getFirst()),
                honest.seals(),
                honest.proofs(),
                honest.signer(),
                "");
        assertThat(faults(twice)).contains("STREAM_TWICE", "FORMAT_UNKNOWN");
    }

    /** A tube that is called T and was nowhere. */
    private record OneStream() implements DossierRule {
        @Override
        public String kind() {
            return "tube";
        }

        @Override
        public Vocabulary vocabulary() {
            return List::of;
        }

        @Override
        public Optional<String> subject(List<Recorded> own) {
            return Optional.of("T");
        }

        @Override
        public Set<UUID> missing(List<Recorded> own, Map<UUID, List<Recorded>> there) {
            return Set.of();
        }
    }
}
