package org.himuro.lims.sequencing;

import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;

/** From an order's code to its stream, for the sites that placed it or are asked to do it. Codes never change. */
@FunctionalInterface
public interface OrderIndex {
    Optional<UUID> byCode(String code, VisibleSites sites);
}
