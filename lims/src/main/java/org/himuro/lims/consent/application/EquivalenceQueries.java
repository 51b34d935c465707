package org.himuro.lims.consent.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.consent.Equivalence;

/** Equivalences of a site, by form and version. */
public interface EquivalenceQueries {
    List<Equivalence> of(UUID site);

    default Optional<Equivalence> one(UUID site, UUID id) {
        return of(site).stream().filter(e -> e.id().equals(id)).findFirst();
    }
}
