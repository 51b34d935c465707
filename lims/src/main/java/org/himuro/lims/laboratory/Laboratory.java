package org.himuro.lims.laboratory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a laboratory's history implies.
 *
 * @param id of the stream, see {@link Laboratories#idOf}
 * @param site the laboratory's site
 * @param approvedFrom first day of the consortium's approval
 * @param approvedTo last day of the approval, included
 * @param holidays days on which it receives nothing, beside Saturdays and Sundays
 * @param marks reports that were recorded in conflict with something
 */
public record Laboratory(
        UUID id,
        UUID site,
        boolean registered,
        int capacityPerMonth,
        Optional<LocalDate> approvedFrom,
        Optional<LocalDate> approvedTo,
        int marks,
        List<Certificate> certificates,
        List<LocalDate> holidays) {
    public Laboratory {
        certificates = List.copyOf(certificates);
        holidays = List.copyOf(holidays);
    }

    /** A site of which the register knows nothing. */
    public static Laboratory unknown(UUID site) {
        return blank(Laboratories.idOf(site), site);
    }

    static Laboratory blank(UUID id, UUID site) {
        return new Laboratory(id, site, false, 0, Optional.empty(), Optional.empty(), 0, List.of(), List.of());
    }

    public boolean approvedOn(LocalDate date) {
        return approvedFrom.filter(from -> !date.isBefore(from)).isPresent()
                && approvedTo.filter(to -> !date.isAfter(to)).isPresent();
    }

    /** Parcels are received from Monday to Friday, holidays excepted. */
    public boolean closedOn(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY
                || date.getDayOfWeek() == DayOfWeek.SUNDAY
                || holidays.contains(date);
    }

    public Optional<Certificate> certificate(String number) {
        return certificates.stream().filter(c -> c.number().equals(number)).findFirst();
    }
}
