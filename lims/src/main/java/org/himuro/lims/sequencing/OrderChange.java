package org.himuro.lims.sequencing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.sequencing.SequencingEvent.QcJudged;
import org.himuro.lims.sequencing.SequencingEvent.ResidualSaid;
import org.himuro.lims.sequencing.SequencingEvent.SequencingOrdered;
import org.himuro.lims.sequencing.SequencingEvent.TubeReplaced;

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
                o.replaces(),
                o.residualWish(),
                o.residualTo(),
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
                o.replaces(),
                o.residualWish(),
                o.residualTo(),
                o.files(),
                e.lines());
    }

    void replaced(TubeReplaced e) {
        if (order.tube().equals(e.tube())) {
            tubes(e.by(), Optional.of(e.tube()), order.residualWish(), order.residualTo());
        }
    }

    void residualSaid(ResidualSaid e) {
        tubes(order.tube(), order.replaces(), e.wish(), e.to());
    }

    private void tubes(UUID tube, Optional<UUID> replaces, ResidualWish wish, Optional<UUID> to) {
        var o = order;
        order = new SequencingOrder(
                o.id(),
                o.code(),
                o.caseId(),
                tube,
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
                replaces,
                wish,
                to,
                o.files(),
                o.lines());
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
                o.replaces(),
                o.residualWish(),
                o.residualTo(),
                files,
                lines);
    }

    SequencingOrder done() {
        return order;
    }
}
