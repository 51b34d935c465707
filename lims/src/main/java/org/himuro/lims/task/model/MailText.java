package org.himuro.lims.task.model;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.himuro.lims.identity.MailAddress;

/**
 * A mail as it leaves.
 *
 * @param id the same each time it is sent: whoever gets it twice sees it once
 * @param subject one line
 * @param body lines that end in {@code \n}
 */
public record MailText(UUID id, MailAddress to, Locale language, String subject, String body, Instant at) {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029&&[^\\n]]+");

    public MailText {
        subject = BREAKS.matcher(subject).replaceAll(" ").strip();
        body = CONTROLS.matcher(body).replaceAll(" ");
    }
}
