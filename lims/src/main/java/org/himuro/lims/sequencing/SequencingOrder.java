package org.himuro.lims.sequencing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.sop.acceptance.AcceptanceVerdict.Result;
import org.himuro.sop.acceptance.RuleSet.Method;

/**
 * What an order's history implies.
 *
 * @param tube what is sequenced; where the tube of the order was replaced, its sister
 * @param judgements how often it was judged: each after the first, after more was sequenced
 * @param replaces the tube in whose place the present one came last
 * @param residualTo the site to which goes back what is left, where it goes back
 */
public record SequencingOrder(
        UUID id,
        String code,
        UUID caseId,
        UUID tube,
        Assay assay,
        Method method,
        UUID laboratory,
        UUID site,
        Instant orderedAt,
        Optional<Result> result,
        Optional<String> ruleSet,
        int ruleSetVersion,
        boolean provisional,
        Optional<Instant> judgedAt,
        int judgements,
        Optional<BigDecimal> residualUl,
        int marks,
        Optional<UUID> replaces,
        ResidualWish residualWish,
        Optional<UUID> residualTo,
        List<QcFile> files,
        List<QcLine> lines) {
    public SequencingOrder {
        files = List.copyOf(files);
        lines = List.copyOf(lines);
    }
}
