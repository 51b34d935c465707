package org.himuro.lims.reporting.adapter.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.consent.Consent;
import org.himuro.lims.consent.ConsentStanding;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.reporting.application.ConsentSign;
import org.himuro.lims.reporting.application.TubePage;

/** Folds the donor's history of consent for reading. */
@Singleton
final class ConsentOfDonor implements ConsentSign {
    private final Histories histories;

    ConsentOfDonor(Histories histories) {
        this.histories = histories;
    }

    @Override
    public Optional<TubePage.Consent> of(UUID donor) {
        var consent = Consents.KIND.blank(donor);
        for (var recorded : histories.of(List.of(donor)).getOrDefault(donor, List.of())) {
            consent = Consents.KIND.after(consent, recorded);
        }
        return consent.standing() == ConsentStanding.NONE ? Optional.empty() : Optional.of(sign(consent));
    }

    private static TubePage.Consent sign(Consent consent) {
        var tone = switch (consent.standing()) {
            case ACTIVE -> Tone.DONE;
            case RESTRICTED, TO_ESTABLISH, NONE -> Tone.LOOK;
            case WITHDRAWN -> Tone.REFUSED;
        };
        var scopes = consent.agreed().stream()
                .sorted()
                .map(scope -> Phrase.of("consent-scope." + scope))
                .toList();
        return new TubePage.Consent(
                tone,
                Phrase.of("consent-sign." + consent.standing()),
                consent.form() + " v" + consent.formVersion(),
                consent.changedAt().orElse(Instant.EPOCH),
                scopes);
    }
}
