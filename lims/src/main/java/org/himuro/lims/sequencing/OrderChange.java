package org.himuro.lims.sequencing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.sequencing.SequencingEvent.QcJudged;
import org.himuro.lims.sequencing.SequencingEvent.SequencingOrdered;

/** An order on its way from one state to the next. */
final class OrderChange {
    private SequencingOrder order;

    OrderChange(SequencingOrder before) {
        order = before;
    }

    void ordered(SequencingOrdered e, Instant at) {
        var o = order;
        order = new SequencingOrder(
                o.id(),
                e.code(),
                e.caseId(),
                e.tube(),
                e.assay(),
                e.method(),
                e.laboratory(),
                e.site(),
                at,
                o.result(),
                o.ruleSet(),
                o.ruleSetVersion(),
                o.provisional(),
                o.judgedAt(),
                o.judgements(),
                o.residualUl(),
                o.marks(),
                o.files(),
                o.lines());
    }

    void read(QcFile file) {
        with(order.residualUl(), order.marks(), Orders.with(order.files(), file), order.lines());
    }

    void residual(BigDecimal microlitres) {
        with(Optional.of(microlitres), order.marks(), order.files(), order.lines());
    }

    void marked() {
        with(order.residualUl(), order.marks() + 1, order.files(), order.lines());
    }

    void judged(QcJudged e, Instant at) {
        var o = order;
        order = new SequencingOrder(
                o.id(),
                o.code(),
                o.caseId(),
                o.tube(),
                o.assay(),
                o.method(),
                o.laboratory(),
                o.site(),
                o.orderedAt(),
                Optional.of(e.result()),
                Optional.of(e.ruleSet()),
                e.version(),
                e.provisional(),
                Optional.of(at),
                o.judgements() + 1,
                o.residualUl(),
                o.marks(),
                o.files(),
                e.lines());
    }

    private void with(Optional<BigDecimal> residual, int marks, List<QcFile> files, List<QcLine> lines) {
        var o = order;
        order = new SequencingOrder(
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
                residual,
                marks,
                files,
                lines);
    }

    SequencingOrder done() {
        return order;
    }
}
