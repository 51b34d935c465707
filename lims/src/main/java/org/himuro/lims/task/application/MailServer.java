package org.himuro.lims.task.application;

import org.himuro.lims.task.model.MailText;
import org.himuro.lims.task.model.Why;

/** The mail server of the installation. */
public interface MailServer {
    MailSetup setup();

    /** Hands one mail over; a minute at the longest for each answer of the server. */
    Handed send(MailText mail);

    /** What became of it. {@code said} is what the server answered, in one line of at most 200 characters. */
    sealed interface Handed {
        record Taken() implements Handed {}

        /** Not now: this mail is tried again later. */
        record Later(Why why, String said) implements Handed {}

        /** Never. */
        record Never(Why why, String said) implements Handed {}

        /** The server serves nobody at the moment: other mails need not be tried either. */
        record Nobody(Why why, String said) implements Handed {}
    }
}
