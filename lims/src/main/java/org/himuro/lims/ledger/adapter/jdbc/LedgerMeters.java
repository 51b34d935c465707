package org.himuro.lims.ledger.adapter.jdbc;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/** Gauges of what waits; read from the database when somebody asks for the metrics. */
@Singleton
final class LedgerMeters implements MeterBinder {
    /** Asked for late: the registry is made before the database is there. */
    private final BeanProvider<LedgerState> state;

    LedgerMeters(BeanProvider<LedgerState> state) {
        this.state = state;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "himuro.outbox.waiting",
                "things to do after their act",
                s -> s.waiting().things());
        gauge(
                registry,
                "himuro.outbox.stuck",
                "things tried three times or more",
                s -> s.waiting().stuck());
        gauge(
                registry,
                "himuro.outbox.oldest.seconds",
                "age of the oldest thing to do",
                s -> seconds(s.waiting().oldest()));
        gauge(
                registry,
                "himuro.ledger.unsealed",
                "facts that no seal covers yet",
                s -> s.unsealed().facts());
        gauge(
                registry,
                "himuro.ledger.unsealed.oldest.seconds",
                "age of the oldest unsealed fact",
                s -> seconds(s.unsealed().oldest()));
    }

    private void gauge(MeterRegistry registry, String name, String what, ToDoubleFunction<LedgerState> reading) {
        Gauge.builder(name, state, s -> reading.applyAsDouble(s.get()))
                .description(what)
                .register(registry);
    }

    private static double seconds(Duration age) {
        return age.toMillis() / 1000.0;
    }
}
