package org.himuro.lims.procedure.adapter.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.himuro.lims.ledger.Acts.KeyReason;

/** What the register's keys say where two people approve at the same moment. */
@Factory
final class RevisionKeys {
    @Singleton
    KeyReason beginsOnce() {
        return KeyReason.of("revision_begins", "EFFECTIVE_TAKEN");
    }

    @Singleton
    KeyReason versionOnce() {
        return KeyReason.of("revision_version", "VERSION_TAKEN");
    }
}
