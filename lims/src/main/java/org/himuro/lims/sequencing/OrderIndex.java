package org.himuro.lims.sequencing;

import java.util.Optional;
import java.util.UUID;

/** From an order's code to its stream. Codes never change. */
@FunctionalInterface
public interface OrderIndex {
    Optional<UUID> byCode(String code);
}
