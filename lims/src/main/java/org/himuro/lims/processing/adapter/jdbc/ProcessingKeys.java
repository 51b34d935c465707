package org.himuro.lims.processing.adapter.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.himuro.lims.ledger.Acts.KeyReason;

/** Keys whose violation says enough by itself. */
@Factory
final class ProcessingKeys {
    /** A value of this file was taken before. */
    @Singleton
    KeyReason takenTwice() {
        return KeyReason.of("instrument_value_once", "FILE_TAKEN_MEANWHILE");
    }

    /** More would have been taken out of a tube than there was. */
    @Singleton
    KeyReason overdrawn() {
        return KeyReason.of("tube_amount", "TUBE_OVERDRAWN");
    }

    /** Something came into a new tube at the same moment. */
    @Singleton
    KeyReason filledTwice() {
        return KeyReason.of("processing_child_once", "CHILD_FILLED_MEANWHILE");
    }
}
