package org.himuro.lims.consent;

import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;

/** Port: the donor of a case of the visible sites. Implemented by the context that opens cases. */
@FunctionalInterface
public interface CaseDonors {
    Optional<UUID> donor(String caseCode, VisibleSites sites);
}
