package org.himuro.lims.quality.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.quality.Certificate;
import org.himuro.lims.specimen.Material;

/** Certificates as they stand, and what waits for one. */
public interface CertificateQueries {
    /** Those of the visible sites, the latest first. */
    List<Certificate> list(VisibleSites sites, TimeKey after, int limit);

    Optional<Certificate> read(String number, VisibleSites sites);

    /** A tube that is to be destroyed. @param in code of the box that it is in */
    record Waiting(UUID tube, String code, Material material, Optional<String> in, Optional<String> cell) {}

    /** Those that the site has. */
    List<Waiting> waiting(UUID site, int limit);

    /** Codes of the tubes of a case that a site has and that are neither destroyed nor to be. */
    List<String> here(String caseCode, UUID site);
}
