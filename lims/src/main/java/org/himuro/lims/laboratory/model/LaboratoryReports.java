package org.himuro.lims.laboratory.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.laboratory.Laboratories;
import org.himuro.lims.laboratory.Laboratory;
import org.himuro.lims.laboratory.LaboratoryEvent;
import org.himuro.lims.laboratory.LaboratoryEvent.CertificateRecorded;
import org.himuro.lims.laboratory.LaboratoryEvent.CertificateRevoked;
import org.himuro.lims.laboratory.LaboratoryEvent.ConsortiumApproved;
import org.himuro.lims.laboratory.LaboratoryEvent.HolidaysSet;
import org.himuro.lims.laboratory.LaboratoryEvent.LaboratoryMarked;
import org.himuro.lims.laboratory.LaboratoryEvent.LaboratoryRegistered;
import org.himuro.lims.laboratory.LaboratoryRecorded;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;

/** Reports about laboratories: always recorded, marked where they make no sense. */
public final class LaboratoryReports {
    private LaboratoryReports() {}

    public static Decision<LaboratoryRecorded> record(Reads reads, UUID site, LaboratoryEvent fact, Instant at) {
        var marks = marks(Laboratories.at(reads, site), fact);
        var stream = Laboratories.KIND.ref(Laboratories.idOf(site));
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(stream, fact, at));
        marks.forEach(m -> entries.add(new Entry(stream, new LaboratoryMarked(m.code()), at)));
        return new Decision.Accepted<>(entries, new LaboratoryRecorded(site, marks));
    }

    private static List<Reason> marks(Laboratory l, LaboratoryEvent fact) {
        var marks = new ArrayList<Reason>();
        switch (fact) {
            case LaboratoryRegistered e -> mark(marks, l.registered(), "LABORATORY_ALREADY_REGISTERED");
            case CertificateRecorded e -> {
                mark(marks, !l.registered(), "LABORATORY_NOT_REGISTERED");
                mark(marks, e.validTo().isBefore(e.validFrom()), "ENDS_BEFORE_IT_BEGINS", e.number());
            }
            case CertificateRevoked e ->
                mark(marks, l.certificate(e.number()).isEmpty(), "CERTIFICATE_UNKNOWN", e.number());
            case ConsortiumApproved e -> {
                mark(marks, !l.registered(), "LABORATORY_NOT_REGISTERED");
                mark(marks, e.to().isBefore(e.from()), "ENDS_BEFORE_IT_BEGINS", "CONSORTIUM");
            }
            case HolidaysSet e -> mark(marks, !l.registered(), "LABORATORY_NOT_REGISTERED");
            case LaboratoryMarked e -> {}
        }
        return marks;
    }

    private static void mark(List<Reason> marks, boolean conflicts, String code, Object... args) {
        if (conflicts) {
            marks.add(Reason.of(code, args));
        }
    }
}
