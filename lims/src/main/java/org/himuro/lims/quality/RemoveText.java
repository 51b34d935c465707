package org.himuro.lims.quality;

import java.util.UUID;

/**
 * What somebody wrote is deleted, because it names a person; the facts keep its hash (request {@code remove-text}). Refused:
 * {@code TEXT_UNKNOWN}, {@code TEXT_REMOVED}, {@code REASON_MISSING}.
 *
 * @param about the stream whose fact names the text
 * @param digest by which the fact names it, hexadecimal
 * @param reason one of {@link Why#REMOVAL}
 */
public record RemoveText(UUID about, String digest, String reason) {}
