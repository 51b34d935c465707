package org.himuro.lims.shipping.adapter.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.himuro.lims.ledger.Acts.KeyReason;

/** Two parcels said the same number at the same moment: one has it. */
@Factory
final class PackagingKeys {
    @Singleton
    KeyReason seal() {
        return KeyReason.naming("packaging_seal", "SEAL_USED");
    }

    @Singleton
    KeyReason logger() {
        return KeyReason.naming("packaging_logger", "LOGGER_ON_THE_ROAD");
    }

    @Singleton
    KeyReason waybill() {
        return KeyReason.naming("packaging_waybill", "WAYBILL_USED");
    }
}
