package org.himuro.lims.quality;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Numbers of certificates of destruction, per site and year; what was given and not used stays a gap. */
@FunctionalInterface
public interface CertificateNumbers {
    /** @param at when the tubes were destroyed: its year, where the programme is, stands in the number */
    String next(UUID site, Instant at);

    /** Empty where nobody could be confirmed, or nothing is destroyed: what is refused needs no number. */
    default String of(Optional<UUID> signer, Optional<UUID> witness, int tubes, UUID site, Instant at) {
        return signer.isPresent() && witness.isPresent() && tubes > 0 ? next(site, at) : "";
    }
}
