package org.himuro.lims.laboratory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.shared.Fact;

/** What happens to a laboratory in the register. */
public sealed interface LaboratoryEvent extends Fact {

    /** @param capacityPerMonth genomes a month; 0 where not said */
    record LaboratoryRegistered(UUID site, int capacityPerMonth) implements LaboratoryEvent {}

    /** A certificate with a number already known replaces it. */
    record CertificateRecorded(
            Scheme scheme, String body, String number, String scope, LocalDate validFrom, LocalDate validTo)
            implements LaboratoryEvent {}

    /** @param from the first day on which it no longer holds @param reason a code */
    record CertificateRevoked(String number, LocalDate from, String reason) implements LaboratoryEvent {}

    /** @param to last day, included */
    record ConsortiumApproved(LocalDate from, LocalDate to) implements LaboratoryEvent {}

    /** Replaces the calendar. */
    record HolidaysSet(List<LocalDate> holidays) implements LaboratoryEvent {}

    record LaboratoryMarked(String code) implements LaboratoryEvent {}
}
