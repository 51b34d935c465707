package org.himuro.lims.specimen;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.TimeReckoned;
import org.himuro.lims.specimen.TubeEvent.TubeChilled;
import org.himuro.lims.specimen.TubeEvent.TubeFound;
import org.himuro.lims.specimen.TubeEvent.TubeFrozen;
import org.himuro.lims.specimen.TubeEvent.TubeLabelled;
import org.himuro.lims.specimen.TubeEvent.TubeSampled;
import org.himuro.lims.specimen.TubeEvent.TubeTaken;

/** A tube on its way from one state to the next. */
final class TubeChange {
    /** The refrigerator was reported by a code that nobody knows. */
    private static final UUID NOWHERE_KNOWN = new UUID(0, 0);

    private final Tube before;
    private final Instant at;
    private TubeLabelled label;
    private UUID heldBy;
    private TubeStep step;
    private Optional<Instant> sampledAt;
    private Optional<Integer> sampledOff;
    private Optional<Instant> chilledAt;
    private Optional<Integer> chilledOff;
    private Optional<UUID> refrigerator;
    private Optional<Instant> frozenAt;
    private Optional<Integer> frozenOff;
    private Optional<FreezingVerdict> verdict;
    private Optional<String> verdictKind;
    private TubePlace place;
    private Optional<UUID> placeId;
    private Optional<String> cell;
    private boolean claimed;
    private Optional<UUID> addressee;
    private Optional<UUID> statedBy;
    private Optional<UUID> statedParcel;
    private boolean quarantined;
    private Optional<String> quarantineReason;
    private Optional<Instant> quarantinedAt;
    private Optional<UUID> destructionBy;
    private int thaws;
    private int marks;
    private int prints;
    private boolean touched = true;
    private Optional<Amount> content;
    private boolean depleted;
    private int generation;
    private Optional<Material> origin;
    private Optional<UUID> parent;
    private Optional<UUID> broughtIn;
    private Optional<UUID> keptIn;
    private Optional<String> keptCell;

    TubeChange(Tube before, Instant at) {
        this.before = before;
        this.at = at;
        label = new TubeLabelled(
                before.code(),
                before.caseId(),
                before.donor(),
                before.material(),
                before.parent(),
                before.collectedBy());
        heldBy = before.heldBy();
        step = before.step();
        sampledAt = before.sampledAt();
        sampledOff = before.sampledOff();
        chilledAt = before.chilledAt();
        chilledOff = before.chilledOff();
        refrigerator = before.refrigerator();
        frozenAt = before.frozenAt();
        frozenOff = before.frozenOff();
        verdict = before.verdict();
        verdictKind = before.verdictKind();
        place = before.place();
        placeId = before.placeId();
        cell = before.cell();
        claimed = before.claimed();
        addressee = before.addressee();
        statedBy = before.statedBy();
        statedParcel = before.statedParcel();
        quarantined = before.quarantined();
        quarantineReason = before.quarantineReason();
        quarantinedAt = before.quarantinedAt();
        destructionBy = before.destructionBy();
        thaws = before.thaws();
        marks = before.marks();
        prints = before.prints();
        content = before.content();
        depleted = before.depleted();
        generation = before.generation();
        origin = before.origin();
        parent = before.parent();
        broughtIn = before.broughtIn();
        keptIn = before.keptIn();
        keptCell = before.keptCell();
    }

    void unchanged() {}

    void labelled(TubeLabelled event) {
        label = event;
        parent = event.parent();
        heldBy = event.site();
        if (place == TubePlace.NOWHERE) {
            place = TubePlace.HAND;
        }
    }

    /** Steps only go forward: a late fact about sampling does not thaw a frozen tube. */
    void step(TubeStep reached) {
        if (reached.compareTo(step) > 0) {
            step = reached;
        }
    }

    /** It happened, nobody knows when; a removal is the case's and takes the tube no further. */
    void unknown(String which) {
        switch (which) {
            case "frozen" -> step(TubeStep.FROZEN);
            case "sampled", "chilled" -> step(TubeStep.SAMPLED);
            default -> unchanged();
        }
    }

    void sampled() {
        sampledAt = Optional.of(at);
        sampledOff = Optional.empty();
        step(TubeStep.SAMPLED);
    }

    void chilled(UUID where) {
        chilledAt = Optional.of(at);
        chilledOff = Optional.empty();
        step(TubeStep.CHILLED);
        if (where.equals(NOWHERE_KNOWN)) {
            return;
        }
        refrigerator = Optional.of(where);
        place(TubePlace.REFRIGERATOR, Optional.of(where), Optional.empty());
    }

    /** The clock that told what is known of this instant may have been off. */
    void reckoned(TimeReckoned by) {
        sampledOff = off(TubeSampled.class, sampledAt, by).or(() -> sampledOff);
        chilledOff = off(TubeChilled.class, chilledAt, by).or(() -> chilledOff);
        frozenOff = off(TubeFrozen.class, frozenAt, by).or(() -> frozenOff);
    }

    private Optional<Integer> off(Class<? extends TubeEvent> type, Optional<Instant> known, TimeReckoned by) {
        return known.filter(at::equals).filter(i -> by.doubts(type)).map(i -> by.off());
    }

    void frozen() {
        frozenAt = Optional.of(at);
        frozenOff = Optional.empty();
        step(TubeStep.FROZEN);
        if (place == TubePlace.REFRIGERATOR) {
            place(TubePlace.HAND, Optional.empty(), Optional.empty());
        }
    }

    void judged(FreezingVerdict said, String kind) {
        verdict = Optional.of(said);
        verdictKind = Optional.of(kind);
    }

    void at(TubePlace kind, UUID id, String inCell) {
        place(kind, Optional.of(id), Optional.of(inCell).filter(text -> !text.isEmpty()));
    }

    void inHandsOf(UUID site) {
        heldBy = site;
        place(TubePlace.HAND, Optional.empty(), Optional.empty());
    }

    /**
     * Out of a position that it really had, for a pick: the position stays its own. One in hand already keeps what it kept; where
     * tubes lie without positions, in a bag or a cane, there is none to keep.
     */
    void taken(TubeTaken event) {
        boolean leaves = place == TubePlace.POSITION && !claimed;
        var in = leaves ? placeId.filter(bag -> cell.isPresent()) : keptIn;
        var at = leaves ? cell : keptCell;
        inHandsOf(event.site());
        if (event.pick().isPresent()) {
            keptIn = in;
            keptCell = at;
        }
    }

    /** Out of its parcel again, also where the receiver had missed it: it is in hand. */
    void unpacked(UUID site) {
        inHandsOf(site);
        backFromMissing();
    }

    void placeGivenUp() {
        keptIn = Optional.empty();
        keptCell = Optional.empty();
        saidBeside();
    }

    void found(TubeFound event) {
        heldBy = event.site();
        place(TubePlace.POSITION, Optional.of(event.container()), Optional.of(event.cell()));
        claimed = event.conflictsWith().isPresent();
        backFromMissing();
    }

    void packed(UUID parcel, UUID to) {
        place(TubePlace.PARCEL, Optional.of(parcel), Optional.empty());
        addressee = Optional.of(to);
    }

    void received(UUID site) {
        inHandsOf(site);
        addressee = Optional.empty();
        answered();
        backFromMissing();
    }

    void stated(UUID site, UUID parcel) {
        marks++;
        if (!heldBy.equals(site)) {
            statedBy = Optional.of(site);
            statedParcel = Optional.of(parcel);
        }
    }

    void answered() {
        statedBy = Optional.empty();
        statedParcel = Optional.empty();
    }

    void missing() {
        place(TubePlace.NOWHERE, Optional.empty(), Optional.empty());
        step = TubeStep.MISSING;
    }

    void quarantined(String reason) {
        quarantined = true;
        quarantineReason = Optional.of(reason);
        quarantinedAt = Optional.of(at);
    }

    void released() {
        quarantined = false;
        quarantineReason = Optional.empty();
        quarantinedAt = Optional.empty();
    }

    void destruction(Optional<UUID> askedBy) {
        destructionBy = askedBy;
    }

    void thawed() {
        thaws++;
    }

    void amount(Amount found) {
        content = Optional.of(found);
        depleted = found.isNothing();
    }

    /** The first parent is the one shown where there is room for one. */
    void filled(TubeEvent.TubeFilled event) {
        var from = event.inherited();
        parent = event.parents().stream().findFirst();
        content = event.amount();
        depleted = false;
        generation = from.generation();
        origin = Optional.of(from.origin());
        thaws = from.thaws();
        sampledAt = from.sampledAt();
        chilledAt = from.chilledAt();
        frozenAt = from.frozenAt();
        verdict = from.verdict();
        verdictKind = from.verdictKind();
        step(reached(from));
    }

    /** What is not frozen runs on no clock: that it was once sampled starts none. */
    void broughtIn(TubeEvent.TubeBroughtIn event) {
        broughtIn = Optional.of(event.imported());
        sampledAt = event.sampledAt();
        sampledOff = event.sampledOff();
        frozenAt = event.frozenAt();
        frozenOff = event.frozenOff();
        if (label.material().isTissue()) {
            judged(FreezingVerdict.UNDETERMINED, "brought-in");
        }
        content = event.amount();
        depleted = content.filter(Amount::isNothing).isPresent();
        generation = event.generation();
        origin = event.origin();
        step(event.frozen() || frozenAt.isPresent() ? TubeStep.FROZEN : TubeStep.DERIVED);
    }

    private static TubeStep reached(Inherited from) {
        if (from.frozen()) {
            return TubeStep.FROZEN;
        }
        return from.chilledAt().isPresent()
                ? TubeStep.CHILLED
                : from.sampledAt().isPresent() ? TubeStep.SAMPLED : TubeStep.DERIVED;
    }

    /** What is taken in another unit than is known of, or of an unknown amount, leaves an unknown amount. */
    void drawn(Optional<Amount> taken, boolean emptied) {
        if (emptied) {
            content = content.map(c -> new Amount(BigDecimal.ZERO, c.unit()));
            depleted = true;
            return;
        }
        content = content.flatMap(c -> taken.filter(t -> t.unit() == c.unit()).map(t -> c.minus(t.value())));
        depleted = content.filter(Amount::isNothing).isPresent();
    }

    void destroyed() {
        place(TubePlace.NOWHERE, Optional.empty(), Optional.empty());
        step = TubeStep.DESTROYED;
        addressee = Optional.empty();
        released();
        destructionBy = Optional.empty();
    }

    void marked() {
        marks++;
    }

    void printed() {
        prints++;
        saidBeside();
    }

    /** Nothing happened to the tube itself: a deed of the bench that is told later is not late for it. */
    void saidBeside() {
        touched = false;
    }

    private void backFromMissing() {
        if (step == TubeStep.MISSING) {
            step = frozenAt.isPresent() || verdict.isPresent()
                    ? TubeStep.FROZEN
                    : sampledAt.isPresent() ? TubeStep.SAMPLED : TubeStep.LABELLED;
        }
    }

    private void place(TubePlace kind, Optional<UUID> id, Optional<String> inCell) {
        place = kind;
        placeId = id;
        cell = inCell;
        claimed = false;
        keptIn = Optional.empty();
        keptCell = Optional.empty();
    }

    Tube done() {
        return new Tube(
                before.id(),
                label.code(),
                label.caseId(),
                label.donor(),
                label.material(),
                parent,
                label.site(),
                heldBy,
                step,
                sampledAt,
                sampledOff,
                chilledAt,
                chilledOff,
                refrigerator,
                frozenAt,
                frozenOff,
                verdict,
                verdictKind,
                place,
                placeId,
                cell,
                claimed,
                addressee,
                statedBy,
                statedParcel,
                quarantined,
                quarantineReason,
                quarantinedAt,
                destructionBy,
                thaws,
                marks,
                prints,
                touched && at.isAfter(before.lastAt()) ? at : before.lastAt(),
                content.map(Amount::value),
                content.map(Amount::unit),
                depleted,
                generation,
                origin,
                broughtIn,
                keptIn,
                keptCell);
    }
}
