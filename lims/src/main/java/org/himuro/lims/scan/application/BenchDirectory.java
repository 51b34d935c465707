package org.himuro.lims.scan.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.BeyondCase;
import org.himuro.lims.consent.Consent;
import org.himuro.lims.scan.model.KitAtBench;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Tube;

/** What codes stand for at a site, in as few statements as it takes. Codes of other sites answer like unknown ones. */
public interface BenchDirectory {
    /** A case with all that a bench shows of it. @param tubes by code @param beyond what counts for it elsewhere @param kits codes of those linked to it */
    record OnBench(Case card, Consent consent, List<Tube> tubes, BeyondCase beyond, List<String> kits) {
        public OnBench {
            kits = List.copyOf(kits);
            tubes = List.copyOf(tubes);
        }

        public Optional<Tube> tube(String code) {
            return tubes.stream().filter(t -> t.code().equals(code)).findFirst();
        }
    }

    Optional<OnBench> byCase(String code, UUID site);

    /** Whether this is the number of a case that was set aside for the site's benches: it may be a case that nobody has opened yet. */
    boolean isSetAside(String caseCode, UUID site);

    /** The case of a tube, with all its tubes. */
    Optional<OnBench> byTube(String code, UUID site);

    Optional<KitAtBench> kit(String code, UUID site);

    /** The kit that a tube was put into. */
    Optional<KitAtBench> kitOfTube(String tubeCode, UUID site);

    /** Those that are ready, and those linked since then. */
    List<KitAtBench> kits(UUID site, Instant linkedSince, int most);

    /** The open cases of a site, the newest first. */
    List<OnBench> open(UUID site, int most);

    /** Codes of this site's refrigerators. */
    List<String> refrigerators(UUID site);

    /** A refrigerator of this site. */
    Optional<UUID> refrigerator(String code, UUID site);
}
