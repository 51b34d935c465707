package org.himuro.lims.platform.health;

/** One part of {@code /health}. A context offers it as a bean; read at each request, so it must be quick. */
public interface HealthPart {
    /** Lower case, unique, such as {@code ledger}. */
    String name();

    /** How it is now; an exception counts as not well. */
    HealthReading read();
}
