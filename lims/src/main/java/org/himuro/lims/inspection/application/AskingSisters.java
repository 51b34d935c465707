package org.himuro.lims.inspection.application;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.inspection.InspectedValue;
import org.himuro.lims.inspection.LimitsOfLaboratories;
import org.himuro.lims.inspection.Sister;
import org.himuro.lims.inspection.model.Deciding;
import org.himuro.lims.inspection.model.Sisters;
import org.himuro.lims.inspection.model.Values;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.processing.LastMeasured;
import org.himuro.lims.retention.LeaveFor;
import org.himuro.lims.retention.MayLeave;
import org.himuro.lims.retention.Wish;
import org.himuro.lims.sequencing.SequencingOrder;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.Tubes;

/** Reads what a sister rests on: in the act's own read phase, or as it is now for a page. */
@Singleton
public final class AskingSisters implements Deciding.Proposing {
    private final SpecimenIndex index;
    private final LastMeasured measured;
    private final MayLeave mayLeave;
    private final StockQueries stock;
    private final InstantSource clock;

    AskingSisters(
            SpecimenIndex index, LastMeasured measured, MayLeave mayLeave, StockQueries stock, InstantSource clock) {
        this.index = index;
        this.measured = measured;
        this.mayLeave = mayLeave;
        this.stock = stock;
        this.clock = clock;
    }

    @Override
    public List<Sister> of(Tube instead, SequencingOrder order, Reads reads) {
        var ids = index.tubesOfCase(instead.caseId());
        var tubes = reads.states(Tubes.KIND, ids).values().stream()
                .sorted(Comparator.comparing(Tube::code))
                .toList();
        var values = new HashMap<UUID, List<InspectedValue>>();
        measured.of(ids).forEach((tube, all) -> values.put(tube, Values.of(all)));
        var rules = LimitsOfLaboratories.of(reads, order.laboratory()).rules();
        var known = new Sisters.Stock(
                tubes, values, leave(tubes, instead, order, reads), stock.listed(ids), stock.ordered(ids));
        return Sisters.propose(instead, order, rules, known);
    }

    /** Only of those that could be meant: each is asked alone, as one of them will leave. */
    private Map<UUID, List<Reason>> leave(List<Tube> tubes, Tube instead, SequencingOrder order, Reads reads) {
        var against = new HashMap<UUID, List<Reason>>();
        tubes.stream()
                .filter(t -> t.material() == instead.material() && t.heldBy().equals(order.site()))
                .forEach(t -> against.put(t.id(), mayLeave.against(wish(t, order), reads)));
        return against;
    }

    private Wish wish(Tube tube, SequencingOrder order) {
        return new Wish(
                LeaveFor.USE,
                List.of(Wish.Part.whole(tube.id())),
                List.of(),
                Optional.of(order.laboratory()),
                Optional.empty(),
                Wish.day(clock.instant()));
    }
}
