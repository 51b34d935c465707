package org.himuro.lims.collection.model;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.FactCorrected;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.model.History;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.CaseEvent;
import org.himuro.lims.specimen.CaseEvent.CaseResected;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent;
import org.himuro.lims.specimen.TubeEvent.TubeLabelled;
import org.himuro.lims.specimen.Tubes;

/**
 * What follows from corrections: the verdicts of every tube that they touch, directly or through its case.
 *
 * @param tubesOf the tubes of a case
 */
public record Aftermath(Judge judge, Function<UUID, List<UUID>> tubesOf) {

    /** @param corrections of facts, and what stands in their place */
    public List<Entry> of(Collection<Entry> corrections, Instant now, Reads reads) {
        var touched = new LinkedHashMap<UUID, Optional<Case>>();
        for (var entry : corrections) {
            var id = entry.stream().id();
            if (entry.stream().kind().equals(Tubes.KIND.name())) {
                touched.putIfAbsent(id, Optional.empty());
            } else if (entry.stream().kind().equals(Cases.KIND.name())) {
                owner(id, corrections, reads)
                        .ifPresent(c -> tubesOf.apply(id).forEach(t -> touched.put(t, Optional.of(c))));
            }
        }
        return touched.entrySet().stream()
                .flatMap(e -> verdicts(e.getKey(), e.getValue(), corrections, now, reads).stream())
                .toList();
    }

    private List<Entry> verdicts(
            UUID id, Optional<Case> corrected, Collection<Entry> corrections, Instant now, Reads reads) {
        var tube = reads.state(Tubes.KIND, id);
        var added = added(id, corrections, TubeEvent.class);
        var label = added.stream()
                .map(Entry::fact)
                .filter(TubeLabelled.class::isInstance)
                .map(TubeLabelled.class::cast)
                .findFirst();
        var caseId = label.map(TubeLabelled::caseId).or(() -> tube.map(Tube::caseId));
        var owner = corrected.or(() -> caseId.flatMap(c -> reads.state(Cases.KIND, c)));
        if (tube.isEmpty() || owner.isEmpty()) {
            return List.of();
        }
        var stream = Tubes.KIND.ref(id);
        var story = TubeStory.of(reads.history(stream)).without(gone(id, corrections));
        for (var entry : added) {
            story = story.with(entry.fact(), entry.occurredAt());
        }
        var material = label.map(TubeLabelled::material).orElse(tube.get().material());
        return judge.verdicts(stream, material, owner.get(), story, now);
    }

    /** The case as it will be. */
    private static Optional<Case> owner(UUID id, Collection<Entry> corrections, Reads reads) {
        var gone = gone(id, corrections);
        var resected = History.asItHappened(reads.history(Cases.KIND.ref(id))).stream()
                .filter(r -> r.fact() instanceof CaseResected && !gone.contains(r.id()))
                .map(r -> r.occurredAt())
                .reduce((a, b) -> b);
        var instead = added(id, corrections, CaseEvent.class).stream()
                .filter(e -> e.fact() instanceof CaseResected)
                .map(Entry::occurredAt)
                .reduce((a, b) -> b);
        var at = instead.or(() -> resected);
        return reads.state(Cases.KIND, id)
                .map(c -> c.removed(at, at.equals(c.resectedAt()) ? c.resectedOff() : Optional.empty()));
    }

    private static Set<UUID> gone(UUID stream, Collection<Entry> corrections) {
        return corrections.stream()
                .filter(e -> e.stream().id().equals(stream) && e.fact() instanceof FactCorrected)
                .map(e -> ((FactCorrected) e.fact()).corrects())
                .collect(Collectors.toSet());
    }

    private static List<Entry> added(UUID stream, Collection<Entry> corrections, Class<? extends Fact> type) {
        return corrections.stream()
                .filter(e -> e.stream().id().equals(stream) && type.isInstance(e.fact()))
                .toList();
    }
}
