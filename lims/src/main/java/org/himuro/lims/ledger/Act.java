package org.himuro.lims.ledger;

import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.model.Canonical;
import org.himuro.lims.ledger.model.Sha256;
import org.himuro.lims.shared.Micros;

/**
 * One act of one person: whole or not at all, counted exactly once.
 *
 * @param id made at the bench (UUIDv7); sent twice it is answered the same twice
 * @param command the command's name in the table {@link Commands}
 * @param digest SHA-256 of the canonical request, so that one id cannot carry two contents
 * @param occurredAt bench clock, corrected
 * @param recordedAt server clock
 */
public record Act(UUID id, String command, Digest digest, Actor actor, Instant occurredAt, Instant recordedAt) {
    public Act {
        occurredAt = Micros.cut(occurredAt);
        recordedAt = Micros.cut(recordedAt);
    }

    /**
     * @param request the command itself: everything that makes this act this act. The clock of recording is not part of
     *     it, the actor, the device and the time of the deed are.
     */
    public static Act of(UUID id, String command, Record request, Actor actor, Instant occurredAt, Instant recordedAt) {
        var content = Canonical.write(new Content(command, actor, Micros.cut(occurredAt))) + Canonical.write(request);
        return new Act(id, command, new Digest(Sha256.of(content)), actor, occurredAt, recordedAt);
    }

    private record Content(String command, Actor actor, Instant occurredAt) {}
}
