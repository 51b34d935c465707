package org.himuro.lims.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Mails that do not arrive, for the page that shows what is stuck. */
public interface StuckMails {
    /** The oldest first, at most 200: tried in vain as often as a stuck delivery, or given up within the last 30 days. */
    List<Stuck> list(Instant now);

    /** How many there are, up to 1000. */
    int count(Instant now);

    /** Tries again at once, also what was given up. @return whether there is such a mail */
    boolean retry(UUID id, Instant now);

    /**
     * One mail.
     *
     * @param purpose {@code NOTICES}, {@code CONFIRM} or {@code TEST}
     * @param nextAt empty where it was given up
     * @param why a code, see {@code mail.why}
     * @param said what the mail server said; may be empty
     */
    record Stuck(
            UUID id,
            String purpose,
            UUID person,
            Instant createdAt,
            int attempts,
            Optional<Instant> nextAt,
            Optional<String> why,
            String said) {}
}
