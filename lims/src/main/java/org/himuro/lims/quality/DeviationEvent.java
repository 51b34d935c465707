package org.himuro.lims.quality;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.Fact;

/** What happens to a deviation (逸脱). Words are kept by their digests, SHA-256 in hexadecimal. */
public sealed interface DeviationEvent extends Fact {

    /**
     * @param code the mark's or the verdict's own, e.g. {@code late-freezing}
     * @param aboutKind kind of the stream it is about
     * @param fact the fact that opened it
     */
    record DeviationOpened(String code, String aboutKind, UUID about, UUID fact, UUID site) implements DeviationEvent {}

    /** Somebody saw it and nothing recorded tells it. @param words what was seen */
    record DeviationRaised(String aboutKind, UUID about, UUID site, String words) implements DeviationEvent {}

    /**
     * Closed without a signature.
     *
     * @param resolution {@code JUDGED} by the system; {@code ACCEPTED}, {@code CORRECTED}, {@code DISCARDED}, {@code NOT_A_DEVIATION}
     *     by people before signatures were asked for
     */
    record DeviationClosed(String resolution) implements DeviationEvent {}

    /**
     * How bad, why, and what it means for the specimen; for the first time or anew. Signatures under what stood there before are void.
     *
     * @param cause a code of the table of causes
     * @param report of the words about cause and correction
     */
    record DeviationAssessed(Seriousness seriousness, String cause, SpecimenEffect effect, String report)
            implements DeviationEvent {}

    /** Somebody signed this very state of it; with the last signature that its class asks for it is closed. */
    record DeviationSigned(String digest, UUID signer) implements DeviationEvent {}

    /** It is not dealt with after all. @param words why */
    record DeviationReopened(String words) implements DeviationEvent {}

    /**
     * Something is to be done by somebody.
     *
     * @param due the last day in time, @param checkOn the first day on which it is checked; days of the site
     */
    record ActionPlanned(
            UUID action, CorrectiveAction.Kind kind, String words, UUID responsible, LocalDate due, LocalDate checkOn)
            implements DeviationEvent {}

    /** The responsible person did it. */
    record ActionDone(UUID action, String words) implements DeviationEvent {}

    /**
     * Somebody else looked whether it helped.
     *
     * @param due the next day by which it is to be done, where it did not help; and the next to check it
     */
    record ActionChecked(
            UUID action, boolean effective, String words, Optional<LocalDate> due, Optional<LocalDate> checkOn)
            implements DeviationEvent {}

    /** It is not done after all. */
    record ActionDropped(UUID action, String words) implements DeviationEvent {}

    /** Its day has passed, says the system itself; once for each day set. */
    record ActionOverdue(UUID action, LocalDate day) implements DeviationEvent {}
}
