package org.himuro.lims.storage.adapter.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.himuro.lims.ledger.Acts.KeyReason;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;

/** Keys whose violation needs no look at who was faster. */
@Factory
final class PlainKeys {
    private record Plain(String key, String code) implements KeyReason {
        @Override
        public Reason reason(String duplicate, Reads reads) {
            return Reason.of(code, duplicate);
        }
    }

    /** A tube cannot take a second position while it has one: only possible where two acts move it at once. */
    @Singleton
    KeyReason occupantInOnePlace() {
        return new Plain("occupant_in_one_place", "TUBE_MOVED_MEANWHILE");
    }

    /** A box of which positions were reserved while it was packed: the next look says by whom. */
    @Singleton
    KeyReason containerReserved() {
        return new Plain("container_reserved", "RESERVED_MEANWHILE");
    }

    @Singleton
    KeyReason reservationCode() {
        return new Plain("reservation_code", "CODE_TAKEN");
    }

    @Singleton
    KeyReason containerCode() {
        return new Plain("container_code", "CODE_TAKEN");
    }

    @Singleton
    KeyReason tubeAliasCode() {
        return new Plain("tube_alias_code", "CODE_TAKEN");
    }
}
