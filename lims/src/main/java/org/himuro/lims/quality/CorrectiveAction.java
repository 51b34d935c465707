package org.himuro.lims.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody does about a deviation by a day (是正・予防処置), as it stands. Words are kept by their digests.
 *
 * @param nth of its deviation, from 1
 * @param words what is to be done
 * @param due the last day on which it is in time, a day of the deviation's site
 * @param checkOn the first day on which somebody else says whether it helped
 * @param note what was done, or why it is dropped
 * @param finding whether it helped, in words
 * @param overdueSince the day that had passed when the system noted it; none while it is in time
 */
public record CorrectiveAction(
        UUID id,
        UUID deviation,
        int nth,
        Kind kind,
        String words,
        UUID responsible,
        LocalDate due,
        LocalDate checkOn,
        Step step,
        Optional<String> note,
        Optional<UUID> doneBy,
        Optional<Instant> doneAt,
        Optional<String> finding,
        Optional<UUID> checkedBy,
        Optional<Instant> checkedAt,
        Optional<LocalDate> overdueSince) {
    public enum Kind {
        CORRECTIVE,
        PREVENTIVE
    }

    public enum Step {
        PLANNED,
        /** It waits for somebody else to say whether it helped. */
        DONE,
        EFFECTIVE,
        DROPPED
    }

    static CorrectiveAction planned(UUID deviation, int nth, DeviationEvent.ActionPlanned e) {
        return new CorrectiveAction(
                e.action(),
                deviation,
                nth,
                e.kind(),
                e.words(),
                e.responsible(),
                e.due(),
                e.checkOn(),
                Step.PLANNED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether the deviation cannot be closed for it. */
    public boolean open() {
        return step == Step.PLANNED || step == Step.DONE;
    }

    /** The day until which it is in time as it stands: for doing it, or for checking it. */
    public Optional<LocalDate> deadline() {
        return switch (step) {
            case PLANNED -> Optional.of(due);
            case DONE -> Optional.of(checkOn);
            case EFFECTIVE, DROPPED -> Optional.empty();
        };
    }

    /** @param today at the deviation's site */
    public boolean overdue(LocalDate today) {
        return deadline().filter(today::isAfter).isPresent();
    }

    CorrectiveAction done(String words, UUID by, Instant at) {
        return new CorrectiveAction(
                id,
                deviation,
                nth,
                kind,
                this.words,
                responsible,
                due,
                checkOn,
                Step.DONE,
                Optional.of(words),
                Optional.of(by),
                Optional.of(at),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    CorrectiveAction effective(String words, UUID by, Instant at) {
        return checked(Step.EFFECTIVE, words, by, at, due, checkOn);
    }

    /** It did not help: it is to be done again by another day. */
    CorrectiveAction again(DeviationEvent.ActionChecked e, UUID by, Instant at) {
        return checked(
                Step.PLANNED,
                e.words(),
                by,
                at,
                e.due().orElse(due),
                e.checkOn().orElse(checkOn));
    }

    private CorrectiveAction checked(
            Step next, String words, UUID by, Instant at, LocalDate newDue, LocalDate newCheck) {
        return new CorrectiveAction(
                id,
                deviation,
                nth,
                kind,
                this.words,
                responsible,
                newDue,
                newCheck,
                next,
                note,
                doneBy,
                doneAt,
                Optional.of(words),
                Optional.of(by),
                Optional.of(at),
                Optional.empty());
    }

    CorrectiveAction dropped(String words) {
        return new CorrectiveAction(
                id,
                deviation,
                nth,
                kind,
                this.words,
                responsible,
                due,
                checkOn,
                Step.DROPPED,
                Optional.of(words),
                doneBy,
                doneAt,
                finding,
                checkedBy,
                checkedAt,
                Optional.empty());
    }

    CorrectiveAction overdueSince(LocalDate day) {
        return new CorrectiveAction(
                id,
                deviation,
                nth,
                kind,
                words,
                responsible,
                due,
                checkOn,
                step,
                note,
                doneBy,
                doneAt,
                finding,
                checkedBy,
                checkedAt,
                Optional.of(day));
    }
}
