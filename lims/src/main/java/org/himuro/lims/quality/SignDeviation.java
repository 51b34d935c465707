package org.himuro.lims.quality;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody signs a deviation as they have read it (request {@code sign-deviation}); a minor one is closed with that, any other with
 * the signature of a second person. Refused: {@code DEVIATION_UNKNOWN}, {@code DEVIATION_CLOSED}, {@code CLASS_MISSING},
 * {@code ACTIONS_OPEN}, {@code DEVIATION_CHANGED}, {@code SIGNATURE_WRONG}, {@code OWN_ACT}, {@code SIGNED_BY_SAME}.
 *
 * @param digest of what was read, see {@link DeviationFile#digest()}
 * @param signer who proved by account and password to hold the right; empty where nobody did
 */
public record SignDeviation(UUID deviation, String digest, Optional<UUID> signer) {}
