package org.himuro.lims.shipping;

import java.util.Optional;
import java.util.UUID;

/**
 * Request {@code close-receipt-by-link}: {@link CloseReceipt} by a receiver without an account.
 *
 * @param words hash of the name that was typed
 */
public record CloseReceiptByLink(CloseReceipt closing, UUID link, Optional<String> words) {}
