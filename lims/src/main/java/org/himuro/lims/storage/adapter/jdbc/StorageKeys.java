package org.himuro.lims.storage.adapter.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.himuro.lims.ledger.Acts.KeyReason;

/** Keys whose violation needs no look at who was faster. */
@Factory
final class StorageKeys {
    /** A tube cannot take a second position while it has one: only possible where two acts move it at once. */
    @Singleton
    KeyReason occupantInOnePlace() {
        return KeyReason.naming("occupant_in_one_place", "TUBE_MOVED_MEANWHILE");
    }

    /** A box of which positions were reserved while it was packed: the next look says by whom. */
    @Singleton
    KeyReason containerReserved() {
        return KeyReason.naming("container_reserved", "RESERVED_MEANWHILE");
    }

    /** A box with a position kept for a tube that was picked: it waits for that tube. */
    @Singleton
    KeyReason containerKept() {
        return KeyReason.of("container_kept", "CONTAINER_KEEPS_PLACES");
    }

    @Singleton
    KeyReason reservationCode() {
        return KeyReason.naming("reservation_code", "CODE_TAKEN");
    }

    @Singleton
    KeyReason containerCode() {
        return KeyReason.naming("container_code", "CODE_TAKEN");
    }

    @Singleton
    KeyReason tubeAliasCode() {
        return KeyReason.naming("tube_alias_code", "CODE_TAKEN");
    }
}
