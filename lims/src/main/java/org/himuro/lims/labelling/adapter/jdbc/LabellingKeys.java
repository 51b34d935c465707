package org.himuro.lims.labelling.adapter.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.himuro.lims.ledger.Acts.KeyReason;

/** Keys whose violation says enough by itself. */
@Factory
final class LabellingKeys {
    /** A code that exists already: it was made elsewhere, by an import. */
    @Singleton
    KeyReason tubeCode() {
        return KeyReason.naming("tube_code", "CODE_TAKEN");
    }

    @Singleton
    KeyReason labelOnTheWay() {
        return KeyReason.of("label_on_the_way", "LABEL_WAITS");
    }

    @Singleton
    KeyReason printerCode() {
        return KeyReason.of("printer_code", "PRINTER_CODE_TAKEN");
    }
}
