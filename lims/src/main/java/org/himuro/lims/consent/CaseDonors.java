package org.himuro.lims.consent;

import java.util.Optional;
import java.util.UUID;

/** Port: the donor of a case of one site. Implemented by the context that opens cases. */
@FunctionalInterface
public interface CaseDonors {
    Optional<UUID> donor(String caseCode, UUID site);
}
