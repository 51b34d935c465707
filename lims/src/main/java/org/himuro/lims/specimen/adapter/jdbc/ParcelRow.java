package org.himuro.lims.specimen.adapter.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.specimen.Parcel;
import org.himuro.lims.specimen.Parcel.ParcelStep;
import org.himuro.lims.specimen.ParcelLeg;

/** The flat part of a parcel. */
record ParcelRow(
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

    static ParcelRow of(Parcel p) {
        return new ParcelRow(
                p.id(),
                p.code(),
                p.sender(),
                p.receiver(),
                p.step(),
                p.coolant(),
                p.expectedArrival(),
                p.carrier(),
                p.waybill(),
                p.givenAt(),
                p.arrivedAt(),
                p.marks(),
                p.elsewhere(),
                p.elsewhereAt());
    }

    Parcel with(List<ParcelLeg> legs) {
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
                legs);
    }
}
