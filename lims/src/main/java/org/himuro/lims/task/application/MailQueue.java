package org.himuro.lims.task.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.task.NoticeKind;
import org.himuro.lims.task.model.Purpose;
import org.himuro.lims.task.model.Why;

/** The mails that wait, and what became of those that do not any more. */
public interface MailQueue {
    /** @param attempts with this one */
    record Claimed(UUID id, Purpose purpose, UUID person, int attempts, Instant createdAt, UUID claim) {}

    /** A notice in a mail. @param named told although no right makes the person be told */
    record Letter(NoticeKind kind, UUID site, String path, List<String> arguments, boolean named) {
        public Letter {
            arguments = List.copyOf(arguments);
        }
    }

    /** Nothing where a mail with this id is known. */
    void add(UUID id, Purpose purpose, UUID person, Instant now);

    /** Puts all notices of each person who has one from before that instant into one mail. @return how many mails that made */
    int gather(Instant before, Instant now);

    /** The longest due first. */
    List<UUID> due(Instant now, int most);

    /** For exactly one caller, until the claim is over. */
    Optional<Claimed> claim(UUID id, Instant now, Instant until);

    List<Letter> letters(UUID mail);

    /** These write nothing where another has claimed the mail since. */
    void sent(Claimed mail, Instant now);

    void later(Claimed mail, Why why, String said, Instant next);

    void givenUp(Claimed mail, Why why, String said, Instant now);

    /** It is not to be sent, and nobody misses it. */
    void dropped(Claimed mail, Why why, Instant now);

    /** What ended before that instant. */
    void forget(Instant before);
}
