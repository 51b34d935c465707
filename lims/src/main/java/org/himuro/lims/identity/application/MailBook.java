package org.himuro.lims.identity.application;

import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.identity.MailAddress;
import org.himuro.lims.identity.MailAddresses.Asked;

/** The rows of mail addresses. */
public interface MailBook {
    /** Takes the place of what was asked before; what is confirmed stays. */
    void ask(Asked asked);

    /** What was asked is confirmed from now on. */
    void confirm(UUID person, UUID link, Instant now);

    /** Both what was asked and what is confirmed. */
    void remove(UUID person);

    /** Whether somebody else has confirmed it; upper and lower case are the same. */
    boolean taken(UUID person, MailAddress address);
}
