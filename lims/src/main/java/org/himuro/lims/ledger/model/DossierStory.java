package org.himuro.lims.ledger.model;

import java.util.HashMap;
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
import org.himuro.lims.ledger.StreamRef;

/** What the facts of some streams, the first being the subject, say by the rule of the subject's kind. */
public final class DossierStory {
    private final DossierRule rule;
    private final List<Recorded> own;
    private final Map<UUID, List<Recorded>> there = new HashMap<>();

    private DossierStory(DossierRule rule, List<Dossier.Stream> streams) {
        this.rule = rule;
        var types = new FactTypes(List.of(rule.vocabulary()));
        streams.forEach(s -> there.put(s.id(), read(s, types)));
        this.own = there.getOrDefault(streams.getFirst().id(), List.of());
    }

    /** Empty where the first stream is of no kind that dossiers are about. */
    public static Optional<DossierStory> of(List<Dossier.Stream> streams, List<DossierRule> rules) {
        return streams.stream()
                .findFirst()
                .flatMap(first -> rules.stream()
                        .filter(r -> r.kind().equals(first.kind()))
                        .findFirst())
                .map(rule -> new DossierStory(rule, streams));
    }

    public String kind() {
        return rule.kind();
    }

    public Optional<String> subject() {
        return rule.subject(own);
    }

    /** The streams that the facts name and that are not there. */
    public Set<UUID> missing() {
        return rule.missing(own, there);
    }

    /** What cannot be read is left out: who changed it is told by the chain, and what it named is missed by nobody else. */
    private static List<Recorded> read(Dossier.Stream stream, FactTypes types) {
        return stream.facts().stream().flatMap(f -> read(stream, f, types)).toList();
    }

    private static Stream<Recorded> read(Dossier.Stream stream, Dossier.StoredFact f, FactTypes types) {
        try {
            return Stream.of(new Recorded(
                    f.id(),
                    f.act(),
                    new StreamRef(stream.kind(), stream.id()),
                    f.seq(),
                    types.read(f.type(), f.body()),
                    f.occurredAt(),
                    f.recordedAt(),
                    new Actor(f.actor(), f.device(), f.site()),
                    Digest.ofHex(f.hash())));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
