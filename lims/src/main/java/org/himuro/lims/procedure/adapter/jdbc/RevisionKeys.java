package org.himuro.lims.procedure.adapter.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.himuro.lims.ledger.Acts.KeyReason;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;

/** What the register's keys say where two people approve at the same moment. */
@Factory
final class RevisionKeys {
    @Singleton
    KeyReason beginsOnce() {
        return new Taken("revision_begins", "EFFECTIVE_TAKEN");
    }

    @Singleton
    KeyReason versionOnce() {
        return new Taken("revision_version", "VERSION_TAKEN");
    }

    private record Taken(String key, String code) implements KeyReason {
        @Override
        public Reason reason(String duplicate, Reads reads) {
            return Reason.of(code);
        }
    }
}
