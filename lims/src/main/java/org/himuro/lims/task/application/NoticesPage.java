package org.himuro.lims.task.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.MailAddresses.Standing;
import org.himuro.lims.task.NoticeKind;

/**
 * What one is told by mail.
 *
 * @param choices the kinds that may reach this person at this site
 * @param leaves whether any mail leaves this installation
 * @param last the last mail to this person
 */
public record NoticesPage(
        Standing mail, boolean leaves, List<Choice> choices, Optional<NoticeBook.Last> last, boolean saved) {
    public NoticesPage {
        choices = List.copyOf(choices);
    }

    public record Choice(NoticeKind kind, boolean wanted) {}
}
