package org.himuro.lims.sequencing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.Fact;
import org.himuro.sop.acceptance.AcceptanceVerdict.Result;
import org.himuro.sop.acceptance.RuleSet.Method;

/** What happens to an order. */
public sealed interface SequencingEvent extends Fact {

    /**
     * @param ruleSet id of the rule set the method names
     * @param waiver only of older orders: why the pair need not be complete, as a code; now the case says what cannot be had
     */
    record SequencingOrdered(
            String code,
            UUID caseId,
            UUID tube,
            Assay assay,
            Method method,
            String ruleSet,
            UUID laboratory,
            UUID site,
            Optional<String> waiver)
            implements SequencingEvent {}

    record QcFileRead(String label, String sha256, String tool, boolean fits, List<QcValue> values)
            implements SequencingEvent {}

    /** Computed from all files so far; given again when further ones come. */
    record QcJudged(Result result, String ruleSet, int version, boolean provisional, List<QcLine> lines)
            implements SequencingEvent {}

    /** What the laboratory has left of the tube. @param microlitres 0 or more */
    record ResidualLeft(BigDecimal microlitres) implements SequencingEvent {}

    /** A sister of the tube is sequenced in its place; the order keeps both. */
    record TubeReplaced(UUID tube, UUID by) implements SequencingEvent {}

    /** What is to become of what the laboratory does not use up. @param to the site that gets it, where it goes back */
    record ResidualSaid(ResidualWish wish, Optional<UUID> to) implements SequencingEvent {}

    record OrderMarked(String code) implements SequencingEvent {}
}
