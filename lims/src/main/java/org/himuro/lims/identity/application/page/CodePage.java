package org.himuro.lims.identity.application.page;

import java.time.Instant;
import java.util.Optional;

/**
 * The one-time code, asked or set up.
 *
 * @param picture a QR code as {@code data:} address, where a secret is set up
 * @param secret the same for typing, in groups of four
 */
public record CodePage(
        String next, boolean wrong, Optional<Instant> closedUntil, Optional<String> picture, Optional<String> secret) {}
