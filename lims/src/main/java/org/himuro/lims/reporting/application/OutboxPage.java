package org.himuro.lims.reporting.application;

import java.util.List;
import org.himuro.lims.ledger.StuckDeliveries.Stuck;
import org.himuro.lims.platform.web.Text;
import org.himuro.lims.task.StuckMails;

/** What waits behind the commits and does not get done. */
public record OutboxPage(List<Stuck> lines, List<MailLine> mails, boolean mayRetry) {
    /** A mail with the name of who should have it. */
    public record MailLine(StuckMails.Stuck mail, String person) {}

    public OutboxPage {
        lines = List.copyOf(lines);
        mails = List.copyOf(mails);
    }

    /** What the reaction does, in words where there are words for it. */
    public static String word(Text t, String reaction) {
        var key = "outbox.reaction." + reaction;
        return t.knows(key) ? t.of(key) : t.of("outbox.reaction", reaction);
    }
}
