package org.himuro.lims.consent.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.consent.ConsentAnswer;
import org.himuro.lims.consent.GiveConsent;
import org.himuro.lims.consent.RestrictConsent;
import org.himuro.lims.consent.WithdrawConsent;
import org.himuro.lims.identity.Vault;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Ids;

/** The three documents of consent, and the donor behind a patient's number. */
@Singleton
public final class RecordingConsent {
    private final GivingConsent giving;
    private final RestrictingConsent restricting;
    private final WithdrawingConsent withdrawing;
    private final Vault vault;
    private final Ids ids;

    public RecordingConsent(
            GivingConsent giving,
            RestrictingConsent restricting,
            WithdrawingConsent withdrawing,
            Vault vault,
            Ids ids) {
        this.giving = giving;
        this.restricting = restricting;
        this.withdrawing = withdrawing;
        this.vault = vault;
        this.ids = ids;
    }

    /** The donor with this number at the site; a new one where nobody has it, confirmed by the act. */
    public UUID donor(UUID site, String patientNumber, UUID act) {
        var person = new Vault.Person(
                site, patientNumber, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return switch (vault.link(person, ids.next(), act)) {
            case Vault.Known.Linked linked -> linked.donor();
            case Vault.Known.Held held -> held.donor();
        };
    }

    public Outcome<ConsentAnswer> give(GiveConsent command, Actor actor, UUID act, Instant at, Instant now) {
        return giving.run(command, actor, act, at, now);
    }

    public Outcome<ConsentAnswer> restrict(RestrictConsent command, Actor actor, UUID act, Instant at, Instant now) {
        return restricting.run(command, actor, act, at, now);
    }

    public Outcome<ConsentAnswer> withdraw(WithdrawConsent command, Actor actor, UUID act, Instant at, Instant now) {
        return withdrawing.run(command, actor, act, at, now);
    }
}
