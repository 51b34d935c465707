package org.himuro.lims.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.model.Canonical;
import org.himuro.lims.ledger.model.Sha256;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Micros;

/**
 * One act of one person: whole or not at all, counted exactly once.
 *
 * @param id made at the bench (UUIDv7); sent twice it is answered the same twice
 * @param command the command's name in the table {@link Commands}
 * @param digest SHA-256 of the canonical request, so that one id cannot carry two contents
 * @param occurredAt bench clock, corrected; the time of recording where what was said cannot be
 * @param recordedAt server clock
 * @param said the time as it was said, and what is known of the clock that said it
 */
public record Act(
        UUID id, String command, Digest digest, Actor actor, Instant occurredAt, Instant recordedAt, DeedTime said) {
    public Act {
        occurredAt = Micros.cut(occurredAt);
        recordedAt = Micros.cut(recordedAt);
    }

    /**
     * @param request the command itself: everything that makes this act this act. The clock of recording is not part of
     *     it, the actor, the device and the time of the deed are: but where the deed is dated by the clock of recording,
     *     as a form is that says no time, there is none to compare when it is sent again.
     */
    public static Act of(UUID id, String command, Record request, Actor actor, Instant occurredAt, Instant recordedAt) {
        return of(id, command, request, actor, new DeedTime(occurredAt, recordedAt));
    }

    /** The same of a deed whose time was reckoned: what was said is compared, whatever is known of that clock by then. */
    public static Act of(UUID id, String command, Record request, Actor actor, DeedTime when) {
        var said =
                when.said().equals(when.recorded()) ? Optional.<Instant>empty() : Optional.of(Micros.cut(when.said()));
        var content = Canonical.write(new Content(command, actor, said)) + Canonical.write(request);
        return new Act(id, command, new Digest(Sha256.of(content)), actor, when.believed(), when.recorded(), when);
    }

    /** Whether the time that was said cannot be. */
    public boolean doubted() {
        return said.fault().isPresent();
    }

    /** Seconds by which {@code occurredAt} may be off; empty where it is good to the second. */
    public Optional<Integer> off() {
        return Optional.of((int) said.off().toSeconds()).filter(seconds -> seconds > 0);
    }

    /** What is recorded about the time itself, beside the act's first fact. */
    public Optional<Fact> ofTheTimeOf(Fact first) {
        var showed = said.said().toString();
        if (said.fault().isPresent()) {
            return said.fault().map(fault -> new TimeDoubted(showed, fault.code()));
        }
        return said.isReckoned()
                ? Optional.of(new TimeReckoned(first.getClass().getSimpleName(), showed, (int)
                        said.off().toSeconds()))
                : Optional.empty();
    }

    private record Content(String command, Actor actor, Optional<Instant> occurredAt) {}
}
