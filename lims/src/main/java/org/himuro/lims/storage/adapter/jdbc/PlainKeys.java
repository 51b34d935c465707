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

    @Singleton
    KeyReason containerCode() {
        return new Plain("container_code", "CODE_TAKEN");
    }

    @Singleton
    KeyReason tubeAliasCode() {
        return new Plain("tube_alias_code", "CODE_TAKEN");
    }
}
