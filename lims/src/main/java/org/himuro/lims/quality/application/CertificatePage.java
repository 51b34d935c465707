package org.himuro.lims.quality.application;

import java.util.Map;
import java.util.UUID;
import org.himuro.lims.quality.Certificate;

/** A certificate of destruction in words. @param site its code, @param siteJa and @param siteEn its names */
public record CertificatePage(
        Certificate certificate, String site, String siteJa, String siteEn, Map<UUID, String> names) {
    public CertificatePage {
        names = Map.copyOf(names);
    }

    public String name(UUID person) {
        return names.getOrDefault(person, "–");
    }
}
