package org.himuro.lims.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.Reason;
import org.himuro.sop.receipt.ReceiptVerdict.Result;

/**
 * A tube at a laboratory: what its limits say, and what was decided.
 *
 * @param site whose order it is: who decides
 * @param sequencing the order
 * @param version of the limits; 0 where the laboratory has none
 * @param times how often it was judged
 * @param pick the list on which the sister is fetched
 */
public record Inspection(
        UUID id,
        UUID tube,
        UUID laboratory,
        UUID site,
        UUID sequencing,
        Result result,
        int version,
        boolean example,
        Instant judgedAt,
        int times,
        Optional<Disposition> decision,
        Optional<Because> because,
        Optional<UUID> decidedBy,
        Optional<Instant> decidedAt,
        Optional<UUID> replacedBy,
        Optional<String> pick,
        List<InspectedValue> values,
        List<InspectedLine> lines) {
    public Inspection {
        values = List.copyOf(values);
        lines = List.copyOf(lines);
    }

    /** Somebody has to decide. */
    public boolean waits() {
        return decision.isEmpty() && (result == Result.CONDITIONAL || result == Result.REJECT);
    }

    /** Why it is not simply accepted, in the order of the limits. */
    public List<Reason> reasons() {
        var reasons = lines.stream().flatMap(l -> l.reason().stream()).toList();
        return lines.isEmpty() ? List.of(Reason.of(why(version))) : reasons;
    }

    /** Why there is no line. @param version of the limits; 0 where the laboratory has none */
    public static String why(int version) {
        return version == 0 ? "LIMITS_NOT_SET" : "LIMITS_DO_NOT_COVER";
    }
}
