package org.himuro.lims.inspection.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.inspection.Inspection;
import org.himuro.lims.inspection.InspectionEvent.InspectionDecided;
import org.himuro.lims.inspection.InspectionEvent.TubeInspected;
import org.himuro.lims.inspection.Inspections;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.sequencing.Orders;
import org.himuro.lims.sequencing.SequencingOrder;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.Tubes;
import org.himuro.lims.task.Notice;
import org.himuro.lims.task.NoticeKind;
import org.himuro.lims.task.Notices;
import org.himuro.sop.receipt.ReceiptVerdict.Result;

/** Who ordered is told what waits for a decision, the laboratory what was decided. */
@Singleton
public final class TellingInspections {
    private final Current current;
    private final Notices notices;

    TellingInspections(Current current, Notices notices) {
        this.current = current;
        this.notices = notices;
    }

    /** Again and again the same notices. */
    public void told(Recorded recorded) {
        current.state(Inspections.KIND, recorded.stream().id()).ifPresent(i -> {
            switch (recorded.fact()) {
                case TubeInspected e -> {
                    if (e.result() == Result.REJECT || e.result() == Result.CONDITIONAL) {
                        tell(recorded.id(), i, i.site(), e.result().name());
                    }
                }
                case InspectionDecided e ->
                    tell(recorded.id(), i, i.laboratory(), e.disposition().name());
                default -> {}
            }
        });
    }

    private void tell(UUID fact, Inspection i, UUID site, String what) {
        var tube = current.state(Tubes.KIND, i.tube()).map(Tube::code);
        var order = current.state(Orders.KIND, i.sequencing()).map(SequencingOrder::code);
        if (tube.isPresent() && order.isPresent()) {
            notices.tell(new Notice(
                    fact,
                    NoticeKind.INSPECTION,
                    i.id(),
                    site,
                    "/inspections/tubes/" + tube.get(),
                    List.of(tube.get(), order.get(), what),
                    Set.of(),
                    Set.of()));
        }
    }
}
