package org.himuro.lims.scan.adapter.web;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.scan.application.BenchState.InHand;
import org.himuro.lims.scan.application.RawScan;

/** A scan as the browser sends it. @param hand what was in hand, where the scan before was not answered yet */
@Serdeable
record ScanRequest(
        UUID actId, List<String> symbols, Instant occurredAt, Optional<Instant> sentAt, Optional<InHand> hand) {
    /** The same, sent at another time than it was made ready for. */
    ScanRequest sent(Optional<Instant> at) {
        return new ScanRequest(actId, symbols, occurredAt, at, hand);
    }

    RawScan raw() {
        return new RawScan(actId, symbols, occurredAt, sentAt, hand.map(InHand::hand));
    }
}
