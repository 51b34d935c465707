package org.himuro.lims.identity.adapter.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.himuro.lims.ledger.Acts.KeyReason;

/** Two administrators at once: the keys decide who was first. */
@Factory
final class IdentityKeys {
    @Singleton
    KeyReason account() {
        return KeyReason.naming("person_account", "ACCOUNT_TAKEN");
    }

    @Singleton
    KeyReason badge() {
        return KeyReason.naming("person_badge", "BADGE_TAKEN");
    }

    /** Whose address it is, is not repeated. */
    @Singleton
    KeyReason mail() {
        return KeyReason.of("mail_address_confirmed", "MAIL_TAKEN");
    }

    @Singleton
    KeyReason organisation() {
        return KeyReason.naming("organisation_code", "CODE_TAKEN");
    }

    @Singleton
    KeyReason site() {
        return KeyReason.naming("site_code", "CODE_TAKEN");
    }

    @Singleton
    KeyReason device() {
        return KeyReason.naming("device_code", "CODE_TAKEN");
    }
}
