package org.himuro.lims.platform.health;

import io.micronaut.context.annotation.EachBean;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows a {@link HealthPart} where Micronaut's health page looks for it. */
@EachBean(HealthPart.class)
final class PartIndicator implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(PartIndicator.class);

    private final HealthPart part;

    PartIndicator(HealthPart part) {
        this.part = part;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.map(Publishers.just(part), PartIndicator::result);
    }

    private static HealthResult result(HealthPart part) {
        var reading = read(part);
        return HealthResult.builder(part.name(), reading.well() ? HealthStatus.UP : HealthStatus.DOWN)
                .details(reading.details())
                .build();
    }

    private static HealthReading read(HealthPart part) {
        try {
            return part.read();
        } catch (RuntimeException e) {
            LOG.warn("health of {} cannot be read", part.name(), e);
            return new HealthReading(false, Map.of("error", e.getClass().getSimpleName()));
        }
    }
}
