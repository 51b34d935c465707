package org.himuro.lims.inspection.adapter.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.himuro.lims.ledger.Acts.KeyReason;

/** Keys whose violation says enough by itself. */
@Factory
final class InspectionKeys {
    /** Somebody chose it for another tube at the same moment. */
    @Singleton
    KeyReason sisterTaken() {
        return KeyReason.of("inspection_sister", "SISTER_TAKEN_MEANWHILE");
    }
}
