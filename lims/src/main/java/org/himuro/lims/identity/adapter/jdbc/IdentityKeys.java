package org.himuro.lims.identity.adapter.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.himuro.lims.ledger.Acts.KeyReason;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;

/** Two administrators at once: the keys decide who was first. */
@Factory
final class IdentityKeys {
    private record Taken(String key, String code) implements KeyReason {
        @Override
        public Reason reason(String duplicate, Reads reads) {
            return Reason.of(code, duplicate);
        }
    }

    @Singleton
    KeyReason account() {
        return new Taken("person_account", "ACCOUNT_TAKEN");
    }

    @Singleton
    KeyReason badge() {
        return new Taken("person_badge", "BADGE_TAKEN");
    }

    /** Whose address it is, is not repeated. */
    @Singleton
    KeyReason mail() {
        return new MailTaken("mail_address_confirmed");
    }

    private record MailTaken(String key) implements KeyReason {
        @Override
        public Reason reason(String duplicate, Reads reads) {
            return Reason.of("MAIL_TAKEN");
        }
    }

    @Singleton
    KeyReason organisation() {
        return new Taken("organisation_code", "CODE_TAKEN");
    }

    @Singleton
    KeyReason site() {
        return new Taken("site_code", "CODE_TAKEN");
    }

    @Singleton
    KeyReason device() {
        return new Taken("device_code", "CODE_TAKEN");
    }
}
