package org.himuro.lims.laboratory;

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
 * @param holidays days on which it receives nothing, beside its weekdays without receipt
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
        List<LocalDate> holidays,
        Outfit outfit) {
    public Laboratory {
        certificates = List.copyOf(certificates);
        holidays = List.copyOf(holidays);
    }

    /** A site of which the register knows nothing. */
    public static Laboratory unknown(UUID site) {
        return blank(Laboratories.idOf(site), site);
    }

    static Laboratory blank(UUID id, UUID site) {
        return new Laboratory(
                id, site, false, 0, Optional.empty(), Optional.empty(), 0, List.of(), List.of(), Outfit.NONE);
    }

    public boolean approvedOn(LocalDate date) {
        return approvedFrom.filter(from -> !date.isBefore(from)).isPresent()
                && approvedTo.filter(to -> !date.isAfter(to)).isPresent();
    }

    /** Parcels are received on the weekdays it says, holidays excepted; where it says none, from Monday to Friday. */
    public boolean closedOn(LocalDate date) {
        return outfit.closed().contains(date.getDayOfWeek()) || holidays.contains(date);
    }

    Laboratory registered(int capacity) {
        return new Laboratory(
                id, site, true, capacity, approvedFrom, approvedTo, marks, certificates, holidays, outfit);
    }

    Laboratory approved(LocalDate from, LocalDate to) {
        return new Laboratory(
                id,
                site,
                registered,
                capacityPerMonth,
                Optional.of(from),
                Optional.of(to),
                marks,
                certificates,
                holidays,
                outfit);
    }

    Laboratory marked() {
        return new Laboratory(
                id,
                site,
                registered,
                capacityPerMonth,
                approvedFrom,
                approvedTo,
                marks + 1,
                certificates,
                holidays,
                outfit);
    }

    Laboratory with(List<Certificate> ofCertificates, List<LocalDate> ofHolidays, Outfit ofOutfit) {
        return new Laboratory(
                id,
                site,
                registered,
                capacityPerMonth,
                approvedFrom,
                approvedTo,
                marks,
                ofCertificates,
                ofHolidays,
                ofOutfit);
    }

    public Optional<Certificate> certificate(String number) {
        return certificates.stream().filter(c -> c.number().equals(number)).findFirst();
    }
}
