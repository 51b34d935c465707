package org.himuro.lims.specimen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a parcel's own history implies.
 *
 * @param elsewhere the site that it turned up at though it is not addressed there, until it arrives
 * @param legs what was told of hand-overs on its way, each side once; that it was given and that it arrived stand for themselves
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
        Optional<Instant> elsewhereAt,
        List<ParcelLeg> legs) {
    public Parcel {
        legs = List.copyOf(legs);
    }

    /** Of which no hand-over on the way was told. */
    public Parcel(
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
        this(
                id,
                code,
                sender,
                receiver,
                step,
                coolant,
                expectedArrival,
                carrier,
                waybill,
                givenAt,
                arrivedAt,
                marks,
                elsewhere,
                elsewhereAt,
                List.of());
    }

    /** The same with what was told of its way. */
    public Parcel with(List<ParcelLeg> told) {
        return new Parcel(
                id,
                code,
                sender,
                receiver,
                step,
                coolant,
                expectedArrival,
                carrier,
                waybill,
                givenAt,
                arrivedAt,
                marks,
                elsewhere,
                elsewhereAt,
                told);
    }

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
