package org.himuro.lims.task.adapter.job;

import jakarta.inject.Singleton;
import java.util.Set;
import org.himuro.lims.identity.SecurityEvent.MailAddressAsked;
import org.himuro.lims.ledger.Reaction;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.task.application.MailQueue;
import org.himuro.lims.task.model.Purpose;

/** A new address gets the link that confirms it; the mail has the link's id, so that once is enough. */
@Singleton
final class MailLinkReaction implements Reaction {
    private final MailQueue queue;

    MailLinkReaction(MailQueue queue) {
        this.queue = queue;
    }

    @Override
    public String name() {
        return "mail-link";
    }

    @Override
    public Set<Class<? extends Fact>> reactsTo() {
        return Set.of(MailAddressAsked.class);
    }

    @Override
    public void on(Recorded recorded) {
        if (recorded.fact() instanceof MailAddressAsked asked) {
            queue.add(asked.link(), Purpose.CONFIRM, asked.person(), recorded.recordedAt());
        }
    }
}
