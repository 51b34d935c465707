package org.himuro.lims.laboratory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.specimen.Material;
import org.himuro.sop.acceptance.AssayKind;

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

    /** What a certificate covers. @param assays all where empty @param materials all where empty */
    record CertificateScoped(String number, List<AssayKind> assays, List<Material> materials)
            implements LaboratoryEvent {}

    /** The document itself stands beside the ledger by its hash. */
    record CertificateDocumented(String number, Document document) implements LaboratoryEvent {}

    record InstrumentEntered(Instrument instrument) implements LaboratoryEvent {}

    /** Replaces what was said before. */
    record CapacitySet(List<Capacity> capacities) implements LaboratoryEvent {}

    /** Replaces what was said before. */
    record PricesSet(List<Price> prices) implements LaboratoryEvent {}

    record HoursSet(Hours hours) implements LaboratoryEvent {}

    /** Who it is stands beside the ledger. */
    record ContactKept(UUID contact, KeepContact.Duty duty) implements LaboratoryEvent {}

    record ContactRemoved(UUID contact) implements LaboratoryEvent {}

    record ExpiryReminded(Reminder reminder) implements LaboratoryEvent {}

    record LaboratoryMarked(String code) implements LaboratoryEvent {}
}
