package org.himuro.lims.scan.adapter.web;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** How far the clocks of the benches are off: {@code himuro.bench.clock.offset}, in seconds, either way, the journey included. */
@Singleton
final class BenchClocks {
    private static final double NANOS = 1e9;

    private final DistributionSummary offsets;

    BenchClocks(MeterRegistry meters) {
        offsets = DistributionSummary.builder("himuro.bench.clock.offset")
                .baseUnit("seconds")
                .description("how far the clock of a bench is off when it sends a scan")
                .register(meters);
    }

    void heard(Instant sentAt, Instant now) {
        var off = Duration.between(sentAt, now).abs();
        offsets.record(off.toSeconds() + off.toNanosPart() / NANOS);
    }
}
