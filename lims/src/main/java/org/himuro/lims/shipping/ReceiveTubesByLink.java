package org.himuro.lims.shipping;

import java.util.Optional;
import java.util.UUID;

/**
 * Report {@code receive-tubes-by-link}: {@link ReceiveTubes} by a receiver without an account.
 *
 * @param words hash of the name that was typed
 */
public record ReceiveTubesByLink(ReceiveTubes receipt, UUID link, Optional<String> words) {}
