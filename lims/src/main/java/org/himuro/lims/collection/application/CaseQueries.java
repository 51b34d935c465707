package org.himuro.lims.collection.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.consent.Consent;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Tube;

/** Cases for pages and the API. A case of a site that is not visible answers like an absent one. */
public interface CaseQueries {
    /** A case with its tubes and its donor's consent. */
    record CaseFile(Case card, Consent consent, List<Tube> tubes) {
        public CaseFile {
            tubes = List.copyOf(tubes);
        }
    }

    /** A tube whose clock may run, with its case. */
    record Running(Case card, Tube tube) {}

    Optional<CaseFile> byCode(String code, VisibleSites sites);

    /** The newest first, those after this key. */
    List<Case> list(VisibleSites sites, TimeKey after, int limit);

    /** By case; a case without tubes is absent. */
    Map<UUID, List<Tube>> tubes(Collection<UUID> cases);

    /** Where a case stands in the list. */
    static TimeKey key(Case card) {
        return new TimeKey(card.openedAt(), card.id());
    }

    /** The clocks that may run, of one site or of all: sampled or chilled, not frozen. */
    List<Running> running(VisibleSites sites);

    /** One tube with its case, whatever its clock does; of any site. */
    Optional<Running> tube(UUID id);
}
