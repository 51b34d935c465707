package org.himuro.lims.identity;

import java.util.UUID;

/** Port: whether a donor has withdrawn. Implemented by the context that keeps consents. */
@FunctionalInterface
public interface Withdrawals {
    boolean withdrawn(UUID donor);
}
