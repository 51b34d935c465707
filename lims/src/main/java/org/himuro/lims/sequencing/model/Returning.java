package org.himuro.lims.sequencing.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.sequencing.OrderAnswer;
import org.himuro.lims.sequencing.Orders;
import org.himuro.lims.sequencing.QcFile;
import org.himuro.lims.sequencing.RecordQc;
import org.himuro.lims.sequencing.ReturnResidual;
import org.himuro.lims.sequencing.SequencingEvent;
import org.himuro.lims.sequencing.SequencingEvent.OrderMarked;
import org.himuro.lims.sequencing.SequencingEvent.QcFileRead;
import org.himuro.lims.sequencing.SequencingEvent.ResidualLeft;
import org.himuro.lims.sequencing.SequencingOrder;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.TubeEvent.TubeMeasured;
import org.himuro.lims.specimen.Tubes;

/** What comes back from the laboratory: always recorded, marked with what it conflicts with. */
public final class Returning {
    private Returning() {}

    public static Decision<OrderAnswer> qc(RecordQc command, Optional<UUID> id, Reads reads, Act act) {
        var order = id.flatMap(i -> reads.state(Orders.KIND, i));
        if (order.isEmpty()) {
            return unknown(command.order());
        }
        var marks = marks(order.get(), reads, act);
        if (command.files().stream().anyMatch(f -> !f.fits())) {
            marks.add(Reason.of("SAMPLE_CONFIRMED_BY_HAND", command.order()));
        }
        var files = new ArrayList<QcFile>(order.get().files());
        files.removeIf(f -> command.files().stream().anyMatch(n -> n.sha256().equals(f.sha256())));
        files.addAll(command.files());
        var verdict = Judging.judge(order.get().assay(), order.get().method(), files);
        var facts = new ArrayList<SequencingEvent>();
        command.files()
                .forEach(f -> facts.add(new QcFileRead(f.label(), f.sha256(), f.tool(), f.fits(), f.values())));
        facts.add(verdict);
        marks.forEach(m -> facts.add(new OrderMarked(m.code())));
        return new Decision.Accepted<>(
                entries(order.get(), facts, act),
                new OrderAnswer(command.order(), Optional.of(verdict.result()), verdict.lines(), marks));
    }

    public static Decision<OrderAnswer> residual(ReturnResidual command, Optional<UUID> id, Reads reads, Act act) {
        var order = id.flatMap(i -> reads.state(Orders.KIND, i));
        if (order.isEmpty()) {
            return unknown(command.order());
        }
        var marks = marks(order.get(), reads, act);
        var facts = new ArrayList<SequencingEvent>();
        facts.add(new ResidualLeft(command.microlitres()));
        marks.forEach(m -> facts.add(new OrderMarked(m.code())));
        var entries = entries(order.get(), facts, act);
        entries.add(new Entry(
                Tubes.KIND.ref(order.get().tube()), new TubeMeasured(command.microlitres()), act.occurredAt()));
        return new Decision.Accepted<>(
                entries, new OrderAnswer(command.order(), order.get().result(), order.get().lines(), marks));
    }

    private static Decision<OrderAnswer> unknown(String order) {
        return new Decision.Accepted<>(
                List.of(),
                new OrderAnswer(order, Optional.empty(), List.of(), List.of(Reason.of("ORDER_UNKNOWN", order))));
    }

    private static List<Reason> marks(SequencingOrder order, Reads reads, Act act) {
        var marks = new ArrayList<Reason>();
        if (!order.laboratory().equals(act.actor().site())) {
            marks.add(Reason.of("FROM_ANOTHER_LABORATORY", order.code()));
        }
        reads.state(Tubes.KIND, order.tube()).ifPresent(tube -> {
            if (!tube.heldBy().equals(order.laboratory())) {
                marks.add(Reason.of("TUBE_NOT_AT_LABORATORY", tube.code()));
            }
            if (Consents.of(reads, tube.donor()).withdrawn()) {
                marks.add(Reason.of("RETURNED_AFTER_WITHDRAWAL", tube.code()));
            }
        });
        return marks;
    }

    private static List<Entry> entries(SequencingOrder order, List<SequencingEvent> facts, Act act) {
        var entries = new ArrayList<Entry>();
        facts.forEach(f -> entries.add(new Entry(Orders.KIND.ref(order.id()), f, act.occurredAt())));
        return entries;
    }
}
