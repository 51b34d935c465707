package org.himuro.lims.labelling;

import java.util.UUID;

/** What was not given of a lease is never given (request {@code retire-serials}). Refused: {@code LEASE_UNKNOWN}, {@code LEASE_RETIRED}. */
public record RetireSerials(UUID lease, SerialLease.Why why) {}
