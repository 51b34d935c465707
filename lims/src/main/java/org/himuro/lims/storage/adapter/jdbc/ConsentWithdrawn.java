package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.consent.Consent;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.storage.application.WithdrawnDonors;

/** Asks the donors' consents in the act's own read phase. */
@Singleton
final class ConsentWithdrawn implements WithdrawnDonors {
    @Override
    public Set<UUID> among(Reads reads, Collection<UUID> donors) {
        return reads.states(Consents.KIND, donors).values().stream()
                .filter(Consent::withdrawn)
                .map(Consent::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
