package org.himuro.lims.quality;

import java.time.Instant;
import java.util.UUID;

/** Numbers of certificates of destruction, per site and year; what was given and not used stays a gap. */
@FunctionalInterface
public interface CertificateNumbers {
    /** @param at when the tubes were destroyed: its year, where the programme is, stands in the number */
    String next(UUID site, Instant at);
}
