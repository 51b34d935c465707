package org.himuro.lims.reporting.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Port: the searches of a site. */
public interface SavedSearches {
    /** Own ones and those of the site, by name. */
    List<SavedSearch> of(UUID site, UUID person);

    /** One of these. */
    Optional<SavedSearch> find(UUID id, UUID site, UUID person);

    /**
     * Saved again with the same id it is saved once.
     *
     * @return false where the person has another of that name
     */
    boolean save(SavedSearch search, Instant at);

    /** @return false where the person has another of that name; nothing happens where it is not the person's own */
    boolean rename(UUID id, UUID site, UUID person, String name, boolean shared);

    /** Nothing happens where it is not the person's own. */
    void delete(UUID id, UUID site, UUID person);
}
