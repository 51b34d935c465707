package org.himuro.lims.laboratory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A certificate as the accrediting body wrote it.
 *
 * @param body the accrediting body, e.g. {@code JAB}
 * @param number unique within the laboratory
 * @param scope what it covers, e.g. {@code GENOME}
 * @param validFrom first day it holds
 * @param validTo last day it holds, included
 * @param revokedOn the first day on which it no longer holds, where it was revoked
 */
public record Certificate(
        Scheme scheme,
        String body,
        String number,
        String scope,
        LocalDate validFrom,
        LocalDate validTo,
        Optional<LocalDate> revokedOn) {

    public boolean holdsOn(LocalDate date) {
        return !date.isBefore(validFrom)
                && !date.isAfter(validTo)
                && revokedOn.map(date::isBefore).orElse(true);
    }

    /** The last day on which it holds, a revocation counted. */
    public LocalDate lastDay() {
        return revokedOn.map(day -> day.minusDays(1)).filter(validTo::isAfter).orElse(validTo);
    }
}
