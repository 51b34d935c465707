package org.himuro.lims.ledger.adapter.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.DossierText;
import org.himuro.lims.ledger.application.Dossiers;
import org.himuro.lims.ledger.model.Canonical;

@Singleton
final class DossierAsText implements DossierText {
    private final Dossiers dossiers;

    DossierAsText(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public String of(UUID subject, List<UUID> beside, Instant now) {
        return Canonical.write(dossiers.write(subject, beside, now));
    }
}
