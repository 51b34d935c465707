package org.himuro.lims.collection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The hospital sent a message about a donor (report {@code import-order}, X3). Without orders it only says who the person is.
 *
 * @param differences names of the fields in which the message disagrees with what the vault knows; never the values
 */
public record ImportOrder(UUID donor, List<Ordered> orders, List<String> differences) {
    public ImportOrder {
        orders = List.copyOf(orders);
        differences = List.copyOf(differences);
    }

    /**
     * @param number the hospital's own, ORC-2
     * @param plannedFor when the tissue is to be taken, SPM-17
     * @param cancelled ORC-1 says that the order is off
     */
    public record Ordered(String number, Optional<Instant> plannedFor, boolean cancelled) {}
}
