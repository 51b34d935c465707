package org.himuro.lims.laboratory;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The register as it is now, for pages: nothing is locked. Decisions read {@link Laboratories#at} in their own read phase. */
@FunctionalInterface
public interface LaboratoryRegister {
    /** By site, with {@link Laboratory#unknown} where the register knows nothing. */
    Map<UUID, Laboratory> at(Collection<UUID> sites);

    default Laboratory at(UUID site) {
        return at(java.util.List.of(site)).getOrDefault(site, Laboratory.unknown(site));
    }
}
