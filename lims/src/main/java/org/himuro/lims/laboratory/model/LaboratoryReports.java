package org.himuro.lims.laboratory.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.laboratory.Laboratories;
import org.himuro.lims.laboratory.Laboratory;
import org.himuro.lims.laboratory.LaboratoryEvent;
import org.himuro.lims.laboratory.LaboratoryEvent.CapacitySet;
import org.himuro.lims.laboratory.LaboratoryEvent.CertificateDocumented;
import org.himuro.lims.laboratory.LaboratoryEvent.CertificateRecorded;
import org.himuro.lims.laboratory.LaboratoryEvent.CertificateRevoked;
import org.himuro.lims.laboratory.LaboratoryEvent.CertificateScoped;
import org.himuro.lims.laboratory.LaboratoryEvent.ConsortiumApproved;
import org.himuro.lims.laboratory.LaboratoryEvent.ContactKept;
import org.himuro.lims.laboratory.LaboratoryEvent.ContactRemoved;
import org.himuro.lims.laboratory.LaboratoryEvent.ExpiryReminded;
import org.himuro.lims.laboratory.LaboratoryEvent.HolidaysSet;
import org.himuro.lims.laboratory.LaboratoryEvent.HoursSet;
import org.himuro.lims.laboratory.LaboratoryEvent.InstrumentEntered;
import org.himuro.lims.laboratory.LaboratoryEvent.LaboratoryMarked;
import org.himuro.lims.laboratory.LaboratoryEvent.LaboratoryRegistered;
import org.himuro.lims.laboratory.LaboratoryEvent.PricesSet;
import org.himuro.lims.laboratory.LaboratoryRecorded;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;

/** Reports about laboratories: always recorded, marked where they make no sense. */
public final class LaboratoryReports {
    private LaboratoryReports() {}

    public static Decision<LaboratoryRecorded> record(Reads reads, UUID site, LaboratoryEvent fact, Instant at) {
        return record(reads, site, fact, List.of(), at);
    }

    /** @param further what the same report says of it beside */
    public static Decision<LaboratoryRecorded> record(
            Reads reads, UUID site, LaboratoryEvent fact, List<LaboratoryEvent> further, Instant at) {
        var marks = marks(Laboratories.at(reads, site), fact);
        var stream = Laboratories.KIND.ref(Laboratories.idOf(site));
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(stream, fact, at));
        further.forEach(f -> entries.add(new Entry(stream, f, at)));
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
            case CertificateDocumented e ->
                mark(marks, l.certificate(e.number()).isEmpty(), "CERTIFICATE_UNKNOWN", e.number());
            case InstrumentEntered e -> {
                mark(marks, !l.registered(), "LABORATORY_NOT_REGISTERED");
                var i = e.instrument();
                mark(marks, i.to().filter(i.from()::isAfter).isPresent(), "ENDS_BEFORE_IT_BEGINS", i.serial());
            }
            case HolidaysSet e -> mark(marks, !l.registered(), "LABORATORY_NOT_REGISTERED");
            case CapacitySet e -> mark(marks, !l.registered(), "LABORATORY_NOT_REGISTERED");
            case PricesSet e -> mark(marks, !l.registered(), "LABORATORY_NOT_REGISTERED");
            case HoursSet e -> mark(marks, !l.registered(), "LABORATORY_NOT_REGISTERED");
            case ContactKept e -> mark(marks, !l.registered(), "LABORATORY_NOT_REGISTERED");
            case CertificateScoped e -> {}
            case ContactRemoved e -> {}
            case ExpiryReminded e -> {}
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
