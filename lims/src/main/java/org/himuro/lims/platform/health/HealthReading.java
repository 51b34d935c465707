package org.himuro.lims.platform.health;

import java.util.Map;

/**
 * How a part of the application is.
 *
 * @param well whether it does its work; one part that is not makes the whole not
 * @param details figures for the operator, without names, addresses or secrets
 */
public record HealthReading(boolean well, Map<String, Object> details) {
    public HealthReading {
        details = Map.copyOf(details);
    }
}
