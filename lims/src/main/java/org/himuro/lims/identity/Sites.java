package org.himuro.lims.identity;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register of sites. */
public interface Sites {
    /**
     * @param country ISO 3166-1 alpha-2; material never leaves the programme's country (S10)
     */
    record Site(UUID id, String code, String nameJa, String nameEn, Category category, String country, ZoneId zone) {}

    enum Category {
        HOSPITAL,
        BIOBANK,
        LABORATORY,
        CARRIER,
        CENTRAL_UNIT
    }

    Optional<Site> byId(UUID id);

    Optional<Site> byCode(String code);

    List<Site> all();
}
