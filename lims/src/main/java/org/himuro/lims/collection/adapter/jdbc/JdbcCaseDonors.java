package org.himuro.lims.collection.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.application.CaseQueries;
import org.himuro.lims.consent.CaseDonors;
import org.himuro.lims.identity.VisibleSites;

@Singleton
final class JdbcCaseDonors implements CaseDonors {
    private final CaseQueries cases;

    JdbcCaseDonors(CaseQueries cases) {
        this.cases = cases;
    }

    @Override
    public Optional<UUID> donor(String caseCode, VisibleSites sites) {
        return cases.byCode(caseCode, sites).map(found -> found.card().donor());
    }
}
