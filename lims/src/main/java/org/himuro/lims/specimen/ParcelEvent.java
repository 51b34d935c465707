package org.himuro.lims.specimen;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What happens to a parcel. Giving and taking are two facts (invariant 5). */
public sealed interface ParcelEvent extends SpecimenEvent {

    record ParcelOpened(String code, UUID sender, UUID receiver) implements ParcelEvent {}

    /** Closed for dispatch: packaging, coolant, expected arrival. @param dryIceKg net kilograms */
    record ParcelClosed(
            String packaging, String coolant, BigDecimal dryIceKg, String hazardClass, LocalDate expectedArrival)
            implements ParcelEvent {}

    record ParcelReopened(String reason) implements ParcelEvent {}

    /**
     * Given to the carrier: in transit, the holder is the carrier as stated by the sender.
     *
     * @param carrier code, e.g. {@code COURIER}
     * @param evidence what proves it: {@code WAYBILL}, {@code SIGNATURE}, ...
     */
    record ParcelGiven(String carrier, String waybill, String evidence, Instant at) implements ParcelEvent {}

    /** The closed parcel arrived; no tube in it is received by that. */
    record ParcelArrived(UUID site, String condition, Optional<BigDecimal> dryIceKg) implements ParcelEvent {}

    /** The receiver has said something about every line: both sides agree what is open. */
    record ParcelReceiptClosed(int received, int missing, int extra) implements ParcelEvent {}

    /**
     * It turned up where it is not addressed.
     *
     * @param site where it was reported
     * @param report the fact of that site
     * @param sender told of it, like the receiver
     */
    record ParcelTurnedUp(UUID site, UUID report, UUID sender, UUID receiver) implements ParcelEvent {}

    record ParcelMarked(String code) implements ParcelEvent {}
}
