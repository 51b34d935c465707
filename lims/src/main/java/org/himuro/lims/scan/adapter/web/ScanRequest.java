package org.himuro.lims.scan.adapter.web;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.scan.application.RawScan;

/** A scan as the browser sends it. */
@Serdeable
record ScanRequest(UUID actId, List<String> symbols, Instant occurredAt, Optional<Instant> sentAt) {
    RawScan raw() {
        return new RawScan(actId, symbols, occurredAt, sentAt);
    }
}
