package org.himuro.lims.ledger.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.Map;
import org.himuro.lims.platform.health.HealthPart;
import org.himuro.lims.platform.health.HealthReading;

/** The part {@code outbox} of {@code /health}. What is stuck is shown; it never makes a node unfit to take acts (design, section 8). */
@Singleton
final class OutboxHealth implements HealthPart {
    private final LedgerState state;

    OutboxHealth(LedgerState state) {
        this.state = state;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public HealthReading read() {
        var waiting = state.waiting();
        return new HealthReading(
                true,
                Map.of(
                        "waiting", waiting.things(),
                        "oldestSeconds", waiting.oldest().toSeconds(),
                        "stuck", waiting.stuck()));
    }
}
