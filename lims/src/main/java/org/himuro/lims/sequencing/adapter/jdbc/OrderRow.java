package org.himuro.lims.sequencing.adapter.jdbc;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.model.Canonical;
import org.himuro.lims.ledger.model.CanonicalReader;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.sequencing.QcFile;
import org.himuro.lims.sequencing.QcLine;
import org.himuro.lims.sequencing.ResidualWish;
import org.himuro.lims.sequencing.SequencingOrder;
import org.himuro.sop.acceptance.AcceptanceVerdict.Result;
import org.himuro.sop.acceptance.RuleSet.Method;

/** An order as a row; files and lines are read as a whole only, so they are one column of canonical JSON. */
record OrderRow(
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
        String evidence) {

    record Evidence(List<QcFile> files, List<QcLine> lines) {}

    static OrderRow of(SequencingOrder o) {
        return new OrderRow(
                o.id(),
                o.code(),
                o.caseId(),
                o.tube(),
                o.assay(),
                o.method(),
                o.laboratory(),
                o.site(),
                o.orderedAt(),
                o.result(),
                o.ruleSet(),
                o.ruleSetVersion(),
                o.provisional(),
                o.judgedAt(),
                o.judgements(),
                o.residualUl(),
                o.marks(),
                o.replaces(),
                o.residualWish(),
                o.residualTo(),
                Canonical.write(new Evidence(o.files(), o.lines())));
    }

    SequencingOrder order() {
        var e = CanonicalReader.read(evidence, Evidence.class);
        return new SequencingOrder(
                id,
                code,
                caseId,
                tube,
                assay,
                method,
                laboratory,
                site,
                orderedAt,
                result,
                ruleSet,
                ruleSetVersion,
                provisional,
                judgedAt,
                judgements,
                residualUl,
                marks,
                replaces,
                residualWish,
                residualTo,
                e.files(),
                e.lines());
    }
}
