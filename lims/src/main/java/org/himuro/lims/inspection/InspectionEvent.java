package org.himuro.lims.inspection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.Fact;
import org.himuro.sop.receipt.ReceiptLimit;
import org.himuro.sop.receipt.ReceiptVerdict.Result;

/** What happens in acceptance inspection. */
public sealed interface InspectionEvent extends Fact {

    /** @param sha256 of the document, hexadecimal; the document itself is kept raw */
    record LimitsSet(UUID laboratory, int version, boolean example, String sha256, List<ReceiptLimit> limits)
            implements InspectionEvent {
        public LimitsSet {
            limits = List.copyOf(limits);
        }
    }

    /**
     * Computed from what was measured last of each measure; given again when more was measured.
     *
     * @param site whose order it is: who decides
     * @param version of the laboratory's limits; 0 where it has none
     */
    record TubeInspected(
            UUID tube,
            UUID laboratory,
            UUID order,
            UUID site,
            Result result,
            int version,
            boolean example,
            List<InspectedValue> values,
            List<InspectedLine> lines)
            implements InspectionEvent {
        public TubeInspected {
            values = List.copyOf(values);
            lines = List.copyOf(lines);
        }
    }

    /** @param by the sister that is sequenced in its place, with the list on which it is to be fetched */
    record InspectionDecided(Disposition disposition, Because because, Optional<UUID> by, Optional<String> pick)
            implements InspectionEvent {}
}
