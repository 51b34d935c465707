package org.himuro.lims.retention.adapter.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.himuro.lims.ledger.Acts.KeyReason;

/** Keys whose violation needs no look at who was faster. */
@Factory
final class RetentionKeys {
    /** A hold came between: the next look says which. */
    @Singleton
    KeyReason tubeUnderHold() {
        return KeyReason.of("tube_under_hold", "HELD_MEANWHILE");
    }
}
