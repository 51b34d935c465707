package org.himuro.lims.identity.application.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.identity.MailAddresses.Standing;

/**
 * @param form the form that came back with its errors: the password's or the mail address's
 * @param mail where mail goes
 * @param mailLeaves whether any mail leaves this installation
 * @param secondFactor whether one is set up
 * @param sites whether there is another site to choose
 * @param said message key of what was just done, or empty
 */
public record SettingsPage(
        String account,
        String language,
        String theme,
        boolean secondFactor,
        boolean sites,
        List<Open> sessions,
        Filled form,
        Standing mail,
        boolean mailLeaves,
        String said) {
    /** One live session. @param own the one that shows this page */
    public record Open(UUID id, String door, Instant createdAt, Instant seenAt, boolean own) {}
}
