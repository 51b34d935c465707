package org.himuro.lims.sequencing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.sequencing.SequencingEvent.OrderMarked;
import org.himuro.lims.sequencing.SequencingEvent.QcFileRead;
import org.himuro.lims.sequencing.SequencingEvent.QcJudged;
import org.himuro.lims.sequencing.SequencingEvent.ResidualLeft;
import org.himuro.lims.sequencing.SequencingEvent.ResidualSaid;
import org.himuro.lims.sequencing.SequencingEvent.SequencingOrdered;
import org.himuro.lims.sequencing.SequencingEvent.TubeReplaced;
import org.himuro.sop.acceptance.RuleSet.Method;

/** Streams of orders. */
public final class Orders implements StreamKind<SequencingOrder> {
    public static final Orders KIND = new Orders();
    private static final UUID NOBODY = new UUID(0, 0);

    private Orders() {}

    @Override
    public String name() {
        return "order";
    }

    @Override
    public SequencingOrder blank(UUID id) {
        return new SequencingOrder(
                id,
                "",
                NOBODY,
                NOBODY,
                Assay.WGS_T120,
                Method.STANDARD,
                NOBODY,
                NOBODY,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                0,
                false,
                Optional.empty(),
                0,
                Optional.empty(),
                0,
                Optional.empty(),
                ResidualWish.NOT_SAID,
                Optional.empty(),
                List.of(),
                List.of());
    }

    @Override
    public SequencingOrder after(SequencingOrder before, Recorded recorded) {
        return recorded.fact() instanceof SequencingEvent event
                ? after(new OrderChange(before), event, recorded.occurredAt()).done()
                : before;
    }

    private static OrderChange after(OrderChange order, SequencingEvent event, Instant at) {
        switch (event) {
            case SequencingOrdered e -> order.ordered(e, at);
            case QcFileRead e -> order.read(new QcFile(e.label(), e.sha256(), e.tool(), e.fits(), e.values()));
            case QcJudged e -> order.judged(e, at);
            case ResidualLeft e -> order.residual(e.microlitres());
            case TubeReplaced e -> order.replaced(e);
            case ResidualSaid e -> order.residualSaid(e);
            case OrderMarked e -> order.marked();
        }
        return order;
    }

    static List<QcFile> with(List<QcFile> files, QcFile file) {
        var all = new ArrayList<>(files);
        all.removeIf(f -> f.sha256().equals(file.sha256()));
        all.add(file);
        return all;
    }
}
