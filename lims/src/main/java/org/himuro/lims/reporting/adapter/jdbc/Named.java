package org.himuro.lims.reporting.adapter.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the codes in conditions name, as the viewer's site may see it.
 *
 * @param places of which a tube must lie in one; empty where any will do
 * @param collector empty where any will do; so with the others
 * @param absent names of conditions whose value names nothing here: no tube fits
 */
record Named(
        Optional<Set<UUID>> places,
        Optional<UUID> collector,
        Optional<UUID> holder,
        Optional<UUID> parcel,
        Optional<UUID> order,
        List<String> absent) {
    Named {
        absent = List.copyOf(absent);
    }

    /** What is asked for and was not found is absent. */
    static List<String> absent(List<Asked> asked) {
        var absent = new ArrayList<String>();
        asked.stream().filter(a -> a.wanted() && a.found().isEmpty()).forEach(a -> absent.add(a.name()));
        return absent;
    }

    record Asked(String name, boolean wanted, Optional<?> found) {}
}
