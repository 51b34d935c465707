package org.himuro.lims.ledger.adapter.jdbc;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.himuro.lims.platform.health.HealthPart;
import org.himuro.lims.platform.health.HealthReading;

/** The part {@code ledger} of {@code /health}: not well when facts wait for their seal for longer than sealing may take. */
@Singleton
final class LedgerHealth implements HealthPart {
    /** A seal is made every minute; ten missed ones are a fault and not a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final LedgerState state;

    LedgerHealth(LedgerState state) {
        this.state = state;
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public HealthReading read() {
        var unsealed = state.unsealed();
        return new HealthReading(
                unsealed.oldest().compareTo(PATIENCE) < 0,
                Map.of(
                        "unsealedFacts", unsealed.facts(),
                        "oldestUnsealedSeconds", unsealed.oldest().toSeconds(),
                        "lastSeal", unsealed.lastSeal().map(Instant::toString).orElse("none yet")));
    }
}
