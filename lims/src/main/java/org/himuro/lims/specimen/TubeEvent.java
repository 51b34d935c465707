package org.himuro.lims.specimen;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happens to one tube. Ids are of streams unless said otherwise. */
public sealed interface TubeEvent extends SpecimenEvent {

    /**
     * The tube has its code and its case (C2, L1).
     *
     * @param parent the tube it was taken from, for an aliquot, derivative or residual
     */
    record TubeLabelled(String code, UUID caseId, UUID donor, Material material, Optional<UUID> parent, UUID site)
            implements TubeEvent {}

    /** Tissue was put into the tube: the default origin of the clock (S1). */
    record TubeSampled() implements TubeEvent {}

    /**
     * Put into the refrigerator at 4 degrees (S2).
     *
     * @param reason a code of the command card, {@code REASON01} ...
     */
    record TubeChilled(UUID refrigerator, String reason) implements TubeEvent {}

    /** Into liquid nitrogen, or to -80 degrees where the procedure allows it. */
    record TubeFrozen(FreezingMedium medium) implements TubeEvent {}

    enum FreezingMedium {
        LIQUID_NITROGEN,
        MINUS_80
    }

    /**
     * A time that nobody knows any more, with the reason: the verdict will be undetermined.
     *
     * @param which resected, sampled, chilled or frozen
     */
    record TubeTimeUnknown(String which, String reason) implements TubeEvent {}

    /**
     * The limit of its clock passed while the tube was neither frozen nor, inside the first limit, at 4 degrees (C4): said by the system
     * itself, whether anybody looks at a board or not.
     *
     * @param limit {@code FIRST} or {@code LAST}
     */
    record TubeClockMissed(String limit, Instant due) implements TubeEvent {}

    /**
     * What the clock said, with the instants it was computed from (invariant 9). Given again when a late fact or a
     * correction changes it.
     *
     * @param kind the rule's own code, e.g. {@code late-freezing}
     * @param procedure id of the procedure in force when it happened, with its version
     */
    record FreezingJudged(
            FreezingVerdict verdict,
            String kind,
            String procedure,
            int version,
            Optional<Instant> resectedAt,
            Optional<Instant> sampledAt,
            Optional<Instant> chilledAt,
            Optional<Instant> frozenAt)
            implements TubeEvent {}

    /**
     * It comes from the bank that existed before: what was known of it there, and nothing that was not (X5). Its removal-to-freezing
     * times were never measured here, so its verdict is undetermined.
     *
     * @param imported the stream of the import
     * @param row of the file, as a spreadsheet numbers it
     * @param sampledOff seconds by which {@code sampledAt} may be off: half a day where only the day is known; {@code frozenOff} likewise
     * @param frozen it is frozen, at a known time or not
     * @param amount empty where nobody knows
     * @param generation steps from what was taken from the donor
     * @param origin the material that was taken from the donor, where this came out of another tube
     */
    record TubeBroughtIn(
            UUID imported,
            int row,
            Optional<Instant> sampledAt,
            Optional<Integer> sampledOff,
            Optional<Instant> frozenAt,
            Optional<Integer> frozenOff,
            boolean frozen,
            Optional<Amount> amount,
            int generation,
            Optional<Material> origin)
            implements TubeEvent {}

    /** In a position. @param cell e.g. {@code A01}; the container's geometry says which exist */
    record TubeStored(UUID container, String cell) implements TubeEvent {}

    /**
     * Taken out of its position, in the hands of {@code site}.
     *
     * @param pick the stream of the pick it was taken for: its place stays kept for it until it is put somewhere
     */
    record TubeTaken(UUID site, String purpose, Optional<UUID> pick) implements TubeEvent {
        public TubeTaken(UUID site, String purpose) {
            this(site, purpose, Optional.empty());
        }
    }

    /** The place that was kept for it is free: it is not put back there. */
    record TubePlaceGivenUp() implements TubeEvent {}

    /**
     * Found somewhere else than the record says: a report, never refused.
     *
     * @param conflictsWith the tube that the record has in that cell
     */
    record TubeFound(UUID container, String cell, UUID site, Optional<UUID> conflictsWith) implements TubeEvent {}

    /** In a parcel; {@code addressee} may see it from now on. */
    record TubePacked(UUID parcel, UUID addressee) implements TubeEvent {}

    record TubeUnpacked(UUID parcel, UUID site) implements TubeEvent {}

    /**
     * Taken by the receiver, tube by tube (invariant 5).
     *
     * @param condition code: {@code OK}, {@code DAMAGED}, {@code THAWED}, {@code WRONG_ID}, ...
     */
    record TubeReceived(UUID parcel, UUID site, String condition) implements TubeEvent {}

    /**
     * A receiver says that it has the tube, which nobody said to have given: on no line of the parcel. Whoever has it by the
     * record keeps it, and nobody else may read it, until its holder answers.
     *
     * @param site that says so
     * @param holder who has it by the record
     */
    record TubeStatedAt(UUID parcel, UUID site, UUID holder, String condition) implements TubeEvent {}

    /** Its holder says that it travelled in that parcel: with that it is the receiver's. */
    record TubeTravelConfirmed(UUID parcel, UUID site) implements TubeEvent {}

    /** Its holder says that it did not travel: what the receiver has is something else. */
    record TubeTravelRefuted(UUID parcel, UUID site) implements TubeEvent {}

    /** The parcel was closed by the receiver without this tube in it. */
    record TubeMissing(UUID parcel, UUID site) implements TubeEvent {}

    /**
     * Blocked: nothing but return and destruction while it lasts.
     *
     * @param remark what was written beside it, as its hash; the text itself can be deleted
     */
    record TubeQuarantined(String reason, Optional<String> remark) implements TubeEvent {
        public TubeQuarantined(String reason) {
            this(reason, Optional.empty());
        }
    }

    record TubeReleased(String reason, Optional<String> remark) implements TubeEvent {
        public TubeReleased(String reason) {
            this(reason, Optional.empty());
        }
    }

    /**
     * It is to be destroyed, says the first of two people; blocked until a witness has seen it.
     *
     * @param method code: {@code INCINERATED}, {@code AUTOCLAVED}, ...
     */
    record TubeDestructionAsked(String reason, String method, Optional<String> remark) implements TubeEvent {}

    /** It is not destroyed after all; a quarantine stays. */
    record TubeDestructionDropped() implements TubeEvent {}

    /** The amount changed by measurement or use. @param remainingUl microlitres */
    record TubeMeasured(BigDecimal remainingUl) implements TubeEvent {}

    /** How much is in it, by measurement: from now on this counts, whatever was computed before. */
    record TubeAmountFound(Amount amount) implements TubeEvent {}

    /**
     * Something came into it out of others (W1).
     *
     * @param processing the stream of the act of processing
     * @param parents the tubes it came from, at least one
     * @param amount empty where nobody knows
     */
    record TubeFilled(
            UUID processing, Preparation preparation, List<UUID> parents, Optional<Amount> amount, Inherited inherited)
            implements TubeEvent {
        public TubeFilled {
            parents = List.copyOf(parents);
        }
    }

    /**
     * Something was taken out of it into others.
     *
     * @param taken with what was lost; empty where nobody knows: then nobody knows either what is left
     * @param emptied nothing is left
     */
    record TubeDrawn(UUID processing, Preparation preparation, Optional<Amount> taken, boolean emptied)
            implements TubeEvent {}

    record TubeThawed(String reason) implements TubeEvent {}

    /** It is no more. @param witness the second person, who signed for having seen it */
    record TubeDestroyed(String method, UUID witness) implements TubeEvent {}

    /** A report was recorded although it conflicts with something: with what, by code (invariant 6). */
    record TubeMarked(String code, Optional<UUID> related) implements TubeEvent {}

    /**
     * Its label came out of a label printer, for the first time or again; voids nothing, and is counted (L3).
     *
     * @param printer the printer's code
     * @param reason why again, by code; none the first time
     * @param remark what was written beside it, as its hash
     */
    record TubeLabelPrinted(String printer, Optional<String> reason, Optional<String> remark) implements TubeEvent {}
}
