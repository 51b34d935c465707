package org.himuro.lims.quality;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;

/** Certificates of destruction, for pages of tubes, cases and consents. */
public interface CertificateList {
    /** @param number also its address: {@code /certificates/NUMBER} */
    record Made(String number, Instant at, int tubes) {}

    /** Those that name the tube and may be read: by the site that made them, and by a site that may read every tube in them. */
    List<Made> ofTube(UUID tube, VisibleSites sites);

    /** Those that name any of the tubes, once each; whether they may be read is as {@link #ofTube}. */
    List<Made> ofTubes(Collection<UUID> tubes, VisibleSites sites);

    /** Those that name a tube of the case; whether they may be read is as {@link #ofTube}. */
    List<Made> ofCase(UUID caseId, VisibleSites sites);
}
