package org.himuro.lims.task.adapter.smtp;

import jakarta.inject.Singleton;
import org.himuro.lims.identity.OutgoingMail;
import org.himuro.lims.task.application.MailServer;
import org.himuro.lims.task.application.MailSetup;
import org.himuro.lims.task.model.MailText;

/** The server of the settings. {@link SmtpLine} knows the mail library; this class does not, so that a start loads none of it. */
@Singleton
final class SmtpServer implements MailServer, OutgoingMail {
    private final MailSetup setup;

    SmtpServer(MailSetup setup) {
        this.setup = setup;
    }

    @Override
    public MailSetup setup() {
        return setup;
    }

    @Override
    public boolean leaves() {
        return setup.leaves();
    }

    /** @throws IllegalStateException where no mail leaves this installation */
    @Override
    public Handed send(MailText mail) {
        if (!setup.leaves()) {
            throw new IllegalStateException("no mail leaves this installation");
        }
        return new SmtpLine(setup.settings().orElseThrow()).send(mail);
    }
}
