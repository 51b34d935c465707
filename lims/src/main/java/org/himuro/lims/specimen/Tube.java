package org.himuro.lims.specimen;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a tube's own history implies: one row. Where its container stands is the container's own matter; see
 * {@link Custody} for both together.
 *
 * @param sampledOff seconds by which {@code sampledAt} may be off, where it is not good to the second; {@code chilledOff} and
 *     {@code frozenOff} likewise
 * @param place what kind of place {@code placeId} is
 * @param placeId the container or the parcel
 * @param cell the position in the container; empty where the container has none
 * @param claimed the last word about the place was a report that conflicts: {@code placeId} and {@code cell} say where it
 *     was seen, and no position is occupied
 * @param heldBy the site that has it, by its own word; who carries a given parcel is the parcel's matter
 * @param quarantineReason why it is in quarantine; absent where it is not, like {@code quarantinedAt}
 * @param destructionBy who asked for its destruction, while a witness is waited for
 * @param statedBy a site that says to have it although nobody gave it there, until {@code heldBy} answers; it was in
 *     {@code statedParcel} by that site's word
 * @param marks how many reports were recorded in conflict with something
 * @param prints how many times its label came out of a label printer
 * @param amount how much is in it; empty where nobody knows
 * @param depleted nothing is left in it; it is still there
 * @param generation steps from what was taken from the donor; 0 where it is that, or still empty
 * @param origin the material that was taken from the donor, where this came out of another tube
 * @param broughtIn the import by which it came from the bank that existed before
 * @param keptIn the container with the position that is kept for it while it is picked; {@code keptCell} is that position
 */
public record Tube(
        UUID id,
        String code,
        UUID caseId,
        UUID donor,
        Material material,
        Optional<UUID> parent,
        UUID collectedBy,
        UUID heldBy,
        TubeStep step,
        Optional<Instant> sampledAt,
        Optional<Integer> sampledOff,
        Optional<Instant> chilledAt,
        Optional<Integer> chilledOff,
        Optional<UUID> refrigerator,
        Optional<Instant> frozenAt,
        Optional<Integer> frozenOff,
        Optional<FreezingVerdict> verdict,
        Optional<String> verdictKind,
        TubePlace place,
        Optional<UUID> placeId,
        Optional<String> cell,
        boolean claimed,
        Optional<UUID> addressee,
        Optional<UUID> statedBy,
        Optional<UUID> statedParcel,
        boolean quarantined,
        Optional<String> quarantineReason,
        Optional<Instant> quarantinedAt,
        Optional<UUID> destructionBy,
        int thaws,
        int marks,
        int prints,
        Instant lastAt,
        Optional<BigDecimal> amount,
        Optional<AmountUnit> amountUnit,
        boolean depleted,
        int generation,
        Optional<Material> origin,
        Optional<UUID> broughtIn,
        Optional<UUID> keptIn,
        Optional<String> keptCell) {
    private static final Duration CLOCKS = Duration.ofSeconds(5);

    /** Told of a time before what is known already; benches' clocks are trusted to five seconds. */
    public boolean isOlderThanKnown(Instant at) {
        return at.isBefore(lastAt.minus(CLOCKS));
    }

    /** Frozen, at a known time or not. */
    public boolean isFrozen() {
        return frozenAt.isPresent() || step == TubeStep.FROZEN;
    }

    /** Tissue that was sampled and is not frozen, as far as is known. */
    public boolean clockRuns() {
        return material.isTissue()
                && sampledAt.isPresent()
                && frozenAt.isEmpty()
                && (step == TubeStep.SAMPLED || step == TubeStep.CHILLED);
    }

    /** Nothing was ever put into it, as far as anybody said. */
    public boolean isUnused() {
        return step == TubeStep.LABELLED && generation == 0;
    }

    public Optional<Amount> content() {
        return amount.flatMap(value -> amountUnit.map(unit -> new Amount(value, unit)));
    }

    /** Picked out of this position, which nobody else gets meanwhile. */
    public boolean keeps(UUID container, String inCell) {
        return keptIn.filter(container::equals).isPresent()
                && keptCell.filter(inCell::equals).isPresent();
    }

    /** @param inCell empty where the container has no positions */
    public boolean isIn(UUID container, String inCell) {
        return place == TubePlace.POSITION
                && placeId.filter(container::equals).isPresent()
                && cell.orElse("").equals(inCell);
    }
}
