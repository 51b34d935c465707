package org.himuro.lims.task.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.task.Notice;
import org.himuro.lims.task.NoticeKind;
import org.himuro.lims.task.model.Why;

/** The rows of notices and of who does not want them. */
public interface NoticeBook {
    /** Somebody whom a notice reaches by mail. */
    record Reached(UUID person, boolean named) {}

    /** A notice that was told before is left as it is. */
    void tell(Notice notice, List<Reached> reached, Instant now);

    /** What this person does not want by mail. */
    Set<NoticeKind> unwanted(UUID person);

    /** Who of all people does not want this kind. */
    Set<UUID> without(NoticeKind kind);

    void want(UUID person, NoticeKind kind, boolean wanted);

    /**
     * @param told notices since an instant
     * @param waiting mails, and notices that are not in a mail yet
     */
    record Counts(int told, int waiting, int sent, int givenUp) {}

    Counts counts(Instant since);

    /** The last mail of a kind to a person. */
    record Last(String purpose, String state, Instant at, Optional<Why> why, String said) {}

    /** @param purpose only of this; any where empty */
    Optional<Last> last(UUID person, Optional<String> purpose);
}
