package org.himuro.lims.ledger.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.DossierRule;
import org.himuro.lims.shared.Reason;

/**
 * Checks a dossier against itself, and against an anchor where there is one. Every fault is named; no fault and an anchor
 * means: these are the facts that were sealed, all of them, unchanged.
 */
public final class DossierCheck {
    private final Dossier dossier;
    private final List<Reason> faults = new ArrayList<>();
    private final Map<Long, Seal> seals = new HashMap<>();

    private DossierCheck(Dossier dossier) {
        this.dossier = dossier;
    }

    /**
     * @param anchored whether an anchor was given and holds
     * @param unsealed facts in no seal yet
     * @param after facts in seals later than the anchor, which no known key has signed: consistent, not anchored
     */
    public record Result(List<Reason> faults, boolean anchored, long unsealed, long after) {}

    /**
     * @param anchor a seal known from elsewhere: printed, published
     * @param keys the public keys that may have sealed, known from elsewhere
     * @param rules what the dossiers of each kind must hold
     */
    public static Result check(
            Dossier dossier, Optional<Seal> anchor, Optional<KeyRing> keys, List<DossierRule> rules) {
        var check = new DossierCheck(dossier);
        check.whole(rules);
        check.chainOfSeals();
        anchor.ifPresent(check::anchoredBy);
        keys.ifPresent(check::signedBy);
        var sealed = check.proofs();
        long unsealed = 0;
        for (var stream : dossier.streams()) {
            unsealed += new StreamCheck(stream, sealed.getOrDefault(stream.id(), Map.of())).run(check.faults);
        }
        DossierSignature.check(dossier, anchor, keys).ifPresent(check.faults::add);
        boolean anchored = (anchor.isPresent() || keys.isPresent()) && check.faults.isEmpty();
        long after = keys.isPresent()
                ? 0
                : anchor.map(a -> check.sealedAfter(a.number())).orElse(0L);
        return new Result(List.copyOf(check.faults), anchored, unsealed, after);
    }

    private long sealedAfter(long seal) {
        return dossier.proofs().stream()
                .filter(p -> p.seal() > seal)
                .flatMap(p -> p.leaves().stream().filter(l -> l.stream().equals(p.stream())))
                .count();
    }

    private void fault(String code, Object... args) {
        faults.add(Reason.of(code, args));
    }

    /** That it is about what it says it is about, and holds every stream that the story needs. */
    private void whole(List<DossierRule> rules) {
        if (!dossier.format().equals(Dossier.FORMAT)) {
            fault("FORMAT_UNKNOWN", dossier.format());
        }
        if (dossier.streams().stream().allMatch(s -> s.facts().isEmpty())) {
            fault("DOSSIER_EMPTY");
        }
        var once = new HashSet<UUID>();
        dossier.streams().stream().filter(s -> !once.add(s.id())).forEach(s -> fault("STREAM_TWICE", s.kind(), s.id()));
        var story = DossierStory.of(dossier.streams(), rules);
        if (story.isEmpty()) {
            fault("SUBJECT_MISSING", dossier.subject());
            return;
        }
        if (story.get().subject().filter(dossier.subject()::equals).isEmpty()) {
            fault("SUBJECT_NOT_THE_" + story.get().kind().toUpperCase(Locale.ROOT), dossier.subject());
        }
        story.get().missing().forEach(id -> fault("STREAM_MISSING", id));
    }

    private void chainOfSeals() {
        var previous = Chain.START.hex();
        long number = 1;
        for (var seal : dossier.seals()) {
            if (seal.number() != number) {
                fault("SEAL_MISSING", number);
                number = seal.number();
            } else if (!seal.previous().equals(previous)) {
                fault("SEAL_CHAIN_BROKEN", seal.number());
            }
            seals.put(seal.number(), seal);
            previous = seal.hash().hex();
            number++;
        }
    }

    private void anchoredBy(Seal anchor) {
        var ours = seals.get(anchor.number());
        if (ours == null) {
            fault("ANCHOR_NOT_IN_DOSSIER", anchor.number());
        } else if (!ours.hash().equals(anchor.hash())) {
            fault("SEAL_REPLACED", anchor.number());
        }
    }

    private void signedBy(KeyRing keys) {
        dossier.seals().forEach(seal -> SealCheck.against(seal, keys).ifPresent(faults::add));
    }

    /** The sealed hash of each fact, by stream and seq; and that no seal holds more of a stream than the dossier says. */
    private Map<UUID, Map<Long, Digest>> proofs() {
        var sealed = new HashMap<UUID, Map<Long, Digest>>();
        var proven = new HashMap<UUID, Set<Long>>();
        for (var proof : dossier.proofs()) {
            var seal = seals.get(proof.seal());
            if (seal != null && ProofCheck.holds(proof, seal)) {
                proven.computeIfAbsent(proof.stream(), s -> new HashSet<>()).add(proof.seal());
                proof.leaves().stream()
                        .filter(l -> l.stream().equals(proof.stream()))
                        .forEach(l -> sealed.computeIfAbsent(l.stream(), s -> new HashMap<>())
                                .put(l.seq(), Digest.ofHex(l.fact())));
            } else {
                fault("SEAL_CONTENT_WRONG", proof.seal(), proof.stream());
            }
        }
        for (var stream : dossier.streams()) {
            for (var seal : dossier.seals()) {
                if (!proven.getOrDefault(stream.id(), Set.of()).contains(seal.number())) {
                    fault("PROOF_MISSING", seal.number(), stream.id());
                }
            }
        }
        return sealed;
    }
}
