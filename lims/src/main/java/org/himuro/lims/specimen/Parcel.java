package org.himuro.lims.specimen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a parcel's own history implies.
 *
 * @param elsewhere the site that it turned up at though it is not addressed there, until it arrives
 */
public record Parcel(
        UUID id,
        String code,
        UUID sender,
        UUID receiver,
        ParcelStep step,
        Optional<String> coolant,
        Optional<LocalDate> expectedArrival,
        Optional<String> carrier,
        Optional<String> waybill,
        Optional<Instant> givenAt,
        Optional<Instant> arrivedAt,
        int marks,
        Optional<UUID> elsewhere,
        Optional<Instant> elsewhereAt) {

    public enum ParcelStep {
        OPEN,
        CLOSED,
        GIVEN,
        ARRIVED,
        RECEIPT_CLOSED
    }

    /** Between giving and taking the carrier holds it, as stated by the sender. */
    public boolean inTransit() {
        return step == ParcelStep.GIVEN;
    }
}
