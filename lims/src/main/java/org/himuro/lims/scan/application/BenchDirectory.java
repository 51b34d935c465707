package org.himuro.lims.scan.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.BeyondCase;
import org.himuro.lims.consent.Consent;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Tube;

/** What codes stand for at a site, in as few statements as it takes. Codes of other sites answer like unknown ones. */
public interface BenchDirectory {
    /** A case with all that a bench shows of it. @param tubes by code @param beyond what counts for it elsewhere */
    record OnBench(Case card, Consent consent, List<Tube> tubes, BeyondCase beyond) {
        public OnBench {
            tubes = List.copyOf(tubes);
        }

        public Optional<Tube> tube(String code) {
            return tubes.stream().filter(t -> t.code().equals(code)).findFirst();
        }
    }

    Optional<OnBench> byCase(String code, UUID site);

    /** The case of a tube, with all its tubes. */
    Optional<OnBench> byTube(String code, UUID site);

    /** The open cases of a site, the newest first. */
    List<OnBench> open(UUID site, int most);

    /** Codes of this site's refrigerators. */
    List<String> refrigerators(UUID site);

    /** A refrigerator of this site. */
    Optional<UUID> refrigerator(String code, UUID site);
}
