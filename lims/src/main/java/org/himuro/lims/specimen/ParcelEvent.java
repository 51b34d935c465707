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

    /**
     * One side of a hand-over on the way, told by whoever gave or took.
     *
     * @param depot counted from 1 in the order of the way; 0 where the leg is at none
     * @param evidence code: {@code LINK}, {@code WAYBILL}, {@code SIGNATURE}, {@code PICTURE}, {@code PHONE}
     * @param words hash of place and name; the text itself can be deleted
     * @param picture SHA-256 of the picture kept beside the ledger
     * @param link the courier's, where it was told by one
     */
    record LegTold(
            LegKind leg,
            int depot,
            LegSide side,
            String evidence,
            Optional<BigDecimal> dryIceKg,
            Optional<String> words,
            Optional<String> picture,
            Optional<UUID> link)
            implements ParcelEvent {}

    /** A courier without an account may tell of this parcel, by a link of which only the hash is kept, outside the ledger. */
    record CourierLinkMade(UUID link) implements ParcelEvent {}

    record CourierLinkRevoked(UUID link) implements ParcelEvent {}

    /**
     * The receiver may receive this parcel without an account, by a link and a second secret of which only hashes are kept, outside
     * the ledger.
     *
     * @param manifest SHA-256 of the signed manifest that goes with it
     * @param until from then on it opens nothing
     */
    record ReceiverLinkMade(UUID link, String manifest, Instant until) implements ParcelEvent {}

    record ReceiverLinkRevoked(UUID link) implements ParcelEvent {}

    /**
     * What the same act says of the parcel's receipt was said by the receiver's link.
     *
     * @param words hash of the name that was typed; the text itself can be deleted
     */
    record StatedByLink(UUID link, Optional<String> words) implements ParcelEvent {}

    /** Dry ice was filled up on the way. @param dryIceKg net kilograms in the parcel from then on */
    record ParcelReIced(BigDecimal dryIceKg, Optional<UUID> link) implements ParcelEvent {}

    /** It comes later than was said. @param reason code: {@code WEATHER}, {@code TRAFFIC}, {@code CARRIER}, {@code OTHER} */
    record ParcelDelayed(LocalDate expectedArrival, String reason, Optional<UUID> link) implements ParcelEvent {}

    /** Nobody knows where it is: its open lines are lost with it. @param reason code: {@code CARRIER}, {@code ACCIDENT}, {@code OTHER} */
    record ParcelLost(String reason) implements ParcelEvent {}

    /** On its way back: its sender receives it. @param reason code: {@code REFUSED}, {@code UNDELIVERABLE}, {@code RECALLED} */
    record ParcelReturned(String reason) implements ParcelEvent {}

    /** It goes to another site than was said. */
    record ParcelDiverted(UUID receiver) implements ParcelEvent {}

    /**
     * Something about its way is not as it should be; said by the system itself, once for each occasion.
     *
     * @param alarm {@code LATE} or {@code SILENT}
     * @param level 1, and 2 where nothing was heard since
     * @param due what has passed
     */
    record ParcelAlarmed(String alarm, int level, Instant due) implements ParcelEvent {}
}
