package org.himuro.lims.specimen;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A parcel that turned up where it is not addressed, as it was reported. */
public record StrayParcel(
        UUID id,
        Optional<String> code,
        int length,
        Optional<String> keyedHash,
        UUID site,
        String outside,
        Instant reportedAt) {}
