package org.himuro.lims.inspection.adapter.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.inspection.Because;
import org.himuro.lims.inspection.Disposition;
import org.himuro.lims.inspection.InspectedLine;
import org.himuro.lims.inspection.InspectedValue;
import org.himuro.lims.inspection.Inspection;
import org.himuro.lims.ledger.model.Canonical;
import org.himuro.lims.ledger.model.CanonicalReader;
import org.himuro.sop.receipt.ReceiptVerdict.Result;

/** An inspection as a row; values and lines are read as a whole only, so they are one column of canonical JSON. */
record InspectionRow(
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
        String evidence) {

    record Evidence(Optional<String> pick, List<InspectedValue> values, List<InspectedLine> lines) {}

    static InspectionRow of(Inspection i) {
        return new InspectionRow(
                i.id(),
                i.tube(),
                i.laboratory(),
                i.site(),
                i.sequencing(),
                i.result(),
                i.version(),
                i.example(),
                i.judgedAt(),
                i.times(),
                i.decision(),
                i.because(),
                i.decidedBy(),
                i.decidedAt(),
                i.replacedBy(),
                Canonical.write(new Evidence(i.pick(), i.values(), i.lines())));
    }

    Inspection inspection() {
        var e = CanonicalReader.read(evidence, Evidence.class);
        return new Inspection(
                id,
                tube,
                laboratory,
                site,
                sequencing,
                result,
                version,
                example,
                judgedAt,
                times,
                decision,
                because,
                decidedBy,
                decidedAt,
                replacedBy,
                e.pick(),
                e.values(),
                e.lines());
    }
}
