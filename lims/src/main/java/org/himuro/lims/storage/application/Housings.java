package org.himuro.lims.storage.application;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.specimen.ContainerType;

/** What containers stand in: how much room there is, and which of it is for quarantine. */
public interface Housings {
    /** Containers of these types that the site has, by code, each with what takes its positions. */
    List<Housing> of(UUID site, Collection<ContainerType> types);

    /** Positions of one container that something is in. */
    Set<String> taken(UUID container);

    /** Which of these are places of quarantine by their own designation. */
    Set<UUID> quarantined(Collection<UUID> containers);

    /** @param cell where it stands itself @param taken positions that something is in */
    record Housing(Pictures.Place place, String cell, Set<String> taken) {
        public Housing {
            taken = Set.copyOf(taken);
        }
    }
}
