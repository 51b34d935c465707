package org.himuro.lims.picking.adapter.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.himuro.lims.ledger.Acts.KeyReason;

/** Keys whose violation says enough by itself. */
@Factory
final class PickKeys {
    /** Somebody put one of the tubes on another list at the same moment; the next look says on which. */
    @Singleton
    KeyReason onOtherList() {
        return KeyReason.of("pick_open_tube", "LISTED_MEANWHILE");
    }

    @Singleton
    KeyReason pickCode() {
        return KeyReason.naming("pick_list_code", "CODE_TAKEN");
    }
}
