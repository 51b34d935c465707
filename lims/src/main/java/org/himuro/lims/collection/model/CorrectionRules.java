package org.himuro.lims.collection.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.ledger.FactCorrected;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.CaseEvent.CaseClamped;
import org.himuro.lims.specimen.CaseEvent.CaseResected;
import org.himuro.lims.specimen.Cases;
import org.himuro.lims.specimen.TubeEvent.TubeChilled;
import org.himuro.lims.specimen.TubeEvent.TubeDestroyed;
import org.himuro.lims.specimen.TubeEvent.TubeFrozen;
import org.himuro.lims.specimen.TubeEvent.TubeLabelled;
import org.himuro.lims.specimen.TubeEvent.TubeSampled;
import org.himuro.lims.specimen.TubeEvent.TubeTimeUnknown;
import org.himuro.lims.specimen.Tubes;

/** Which facts can be corrected, by which site, and what stands against it. */
public final class CorrectionRules {
    private static final Set<Class<? extends Fact>> CORRECTABLE = Set.of(
            CaseClamped.class,
            CaseResected.class,
            TubeSampled.class,
            TubeChilled.class,
            TubeFrozen.class,
            TubeTimeUnknown.class,
            TubeLabelled.class,
            TubeDestroyed.class);

    private CorrectionRules() {}

    /** Only who collected or has it may say that it was written down wrong. */
    static boolean isOf(UUID site, StreamRef stream, Reads reads) {
        return switch (stream.kind()) {
            case "tube" ->
                reads.state(Tubes.KIND, stream.id())
                        .filter(t -> t.collectedBy().equals(site) || t.heldBy().equals(site))
                        .isPresent();
            case "case" ->
                reads.state(Cases.KIND, stream.id())
                        .filter(c -> c.site().equals(site))
                        .isPresent();
            default -> false;
        };
    }

    /** Whether a fact of this kind can be corrected at all. */
    public static boolean isCorrectable(Fact fact) {
        return CORRECTABLE.contains(fact.getClass());
    }

    /** Why the fact cannot be corrected so; empty where it can. */
    static List<Reason> against(StreamRef stream, UUID fact, Optional<UUID> newCase, Reads reads) {
        var reasons = new ArrayList<Reason>();
        var found = find(stream, fact, reads);
        if (found.isEmpty()) {
            return List.of(Reason.of("FACT_UNKNOWN"));
        }
        if (!CORRECTABLE.contains(found.get().fact().getClass())) {
            reasons.add(Reason.of("FACT_NOT_CORRECTABLE"));
        }
        if (reads.history(stream).stream()
                .anyMatch(
                        r -> r.fact() instanceof FactCorrected c && c.corrects().equals(fact))) {
            reasons.add(Reason.of("ALREADY_CORRECTED"));
        }
        if (newCase.isPresent()
                && newCase.flatMap(c -> reads.state(Cases.KIND, c)).isEmpty()) {
            reasons.add(Reason.of("CASE_UNKNOWN", newCase.get()));
        }
        if (found.get().fact() instanceof TubeLabelled && newCase.isEmpty()) {
            reasons.add(Reason.of("CASE_MISSING"));
        }
        return reasons;
    }

    static Optional<Recorded> find(StreamRef stream, UUID fact, Reads reads) {
        return stream.kind().equals(Tubes.KIND.name()) || stream.kind().equals(Cases.KIND.name())
                ? reads.history(stream).stream()
                        .filter(r -> r.id().equals(fact))
                        .findFirst()
                : Optional.empty();
    }
}
