package org.himuro.lims.consent;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Port: donors whose consent is to be established and of whom a site collected something. Implemented by the context that brings them in. */
public interface DonorsToEstablish {
    /** Those who signed one form. */
    record Group(String form, int version, int donors, int tubes) {}

    List<Group> groups(UUID site);

    /** @param imported of one import alone */
    List<UUID> donors(UUID site, String form, int version, Optional<UUID> imported);

    /** Donors of these tubes or cases, by any of their codes. */
    Set<UUID> donorsOf(UUID site, Collection<String> codes);
}
