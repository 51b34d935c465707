package org.himuro.lims.identity.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The vault's tables, in their own schema, by their own account. */
@Singleton
final class VaultTables {
    /** @param sealed the person as {@link SealedPerson} writes it, encrypted */
    record Linked(
            UUID donor,
            UUID site,
            String numberKey,
            Optional<String> kanaKey,
            String sealed,
            boolean confirmed,
            Instant linkedAt) {}

    record Held(UUID id, UUID donor, String sealed, UUID act, boolean confirmed, Instant arrivedAt) {}

    record Forgotten(UUID donor, UUID site, Instant forgottenAt) {}

    final Database database;
    final Table<Linked> linked;
    final Table<Held> held;
    final Table<Forgotten> forgotten;

    VaultTables(@Named("vault") DataSource source) {
        database = new Database(DelegatingDataSource.unwrapDataSource(source));
        linked = new Table<>(database, "linked_person", Linked.class);
        held = new Table<>(database, "held_person", Held.class);
        forgotten = new Table<>(database, "forgotten_person", Forgotten.class);
    }
}
