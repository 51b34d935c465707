package org.himuro.lims.storage.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a page of moves has to know before the act; hints, which the act checks. */
public interface MoveLooks {
    /** A tube or a container that is to be moved. Empty where the site may not read it, as where nobody has it. */
    Optional<Scanned> scanned(String code, UUID site);

    /** What is directly in a container, by position. */
    List<Inside> inside(UUID container);

    /**
     * @param tube else a container
     * @param type of a container, or the tube's material
     * @param at where it is, as {@link org.himuro.lims.storage.MoveByScan#seenAt}
     * @param inside how many are directly in it
     */
    record Scanned(
            UUID id,
            String code,
            boolean tube,
            String type,
            String name,
            String at,
            int rows,
            int columns,
            int inside) {}

    /** @param cell empty where it has no position */
    record Inside(UUID id, String code, boolean tube, String cell) {}
}
