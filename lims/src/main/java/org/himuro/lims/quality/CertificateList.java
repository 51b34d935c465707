package org.himuro.lims.quality;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;

/** Certificates of destruction, for pages of tubes, cases and consents. */
public interface CertificateList {
    /** @param number also its address: {@code /certificates/NUMBER} */
    record Made(String number, Instant at, int tubes) {}

    /** Those of the visible sites that name the tube. */
    List<Made> ofTube(UUID tube, VisibleSites sites);

    /** Those of the visible sites that name a tube of the case. */
    List<Made> ofCase(UUID caseId, VisibleSites sites);
}
