package org.himuro.lims.task.application;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.himuro.lims.task.application.MailQueue.Claimed;
import org.himuro.lims.task.application.MailServer.Handed;
import org.himuro.lims.task.model.MailSettings;
import org.himuro.lims.task.model.Patience;
import org.himuro.lims.task.model.Why;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due. Each mail belongs to one node while it is sent; one that died in between leaves it to the others, and the mail goes
 * out a second time under the same id.
 */
@Singleton
public final class SendingMail {
    private static final Logger LOG = LoggerFactory.getLogger(SendingMail.class);
    private static final int TOGETHER = 50;
    /** A slow server keeps no other job waiting: the rest is sent in the next round. */
    private static final Duration ROUND = Duration.ofMinutes(1);

    private final MailQueue queue;
    private final MailWriter writer;
    private final MailServer server;
    private final InstantSource clock;

    SendingMail(MailQueue queue, MailWriter writer, MailServer server, InstantSource clock) {
        this.queue = queue;
        this.writer = writer;
        this.server = server;
        this.clock = clock;
    }

    /** One round; without a server nothing is touched. A server that serves nobody ends it. */
    public void round() {
        var settings = server.setup().settings();
        if (!server.setup().leaves() || settings.isEmpty()) {
            return;
        }
        var now = clock.instant();
        queue.gather(now.minus(Patience.GATHER), now);
        for (var id : queue.due(now, TOGETHER)) {
            if (!send(id, settings.get()) || clock.instant().isAfter(now.plus(ROUND))) {
                return;
            }
        }
    }

    /** One mail at once. */
    public void now(UUID id) {
        server.setup().settings().filter(_ -> server.setup().leaves()).ifPresent(settings -> send(id, settings));
    }

    /** @return whether the next may be tried */
    private boolean send(UUID id, MailSettings settings) {
        var now = clock.instant();
        var claimed = queue.claim(id, now, now.plus(Patience.CLAIM));
        if (claimed.isEmpty()) {
            return true;
        }
        var mail = claimed.get();
        if (mail.attempts() == 1 && Patience.over(mail.createdAt(), now)) {
            queue.dropped(mail, Why.TOO_OLD, now);
            return true;
        }
        return switch (writer.write(mail, settings, now)) {
            case MailWriter.Result.Nothing(var why) -> {
                queue.dropped(mail, why, now);
                yield true;
            }
            case MailWriter.Result.Written(var text) -> ended(mail, server.send(text), clock.instant());
        };
    }

    private boolean ended(Claimed mail, Handed handed, Instant now) {
        return switch (handed) {
            case Handed.Taken _ -> {
                queue.sent(mail, now);
                yield true;
            }
            case Handed.Never(var why, var said) -> {
                LOG.warn("mail {} is given up: {}", mail.id(), why);
                queue.givenUp(mail, why, said, now);
                yield true;
            }
            case Handed.Later(var why, var said) -> {
                later(mail, why, said, now);
                yield true;
            }
            case Handed.Nobody(var why, var said) -> {
                later(mail, why, said, now);
                yield false;
            }
        };
    }

    private void later(Claimed mail, Why why, String said, Instant now) {
        LOG.warn("mail {} waits, attempt {}: {}", mail.id(), mail.attempts(), why);
        if (Patience.over(mail.createdAt(), now)) {
            queue.givenUp(mail, why, said, now);
        } else {
            queue.later(mail, why, said, now.plus(Patience.after(mail.attempts())));
        }
    }
}
