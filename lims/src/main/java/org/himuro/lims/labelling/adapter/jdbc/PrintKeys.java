package org.himuro.lims.labelling.adapter.jdbc;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.himuro.lims.ledger.Acts.KeyReason;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;

/** Keys whose violation says enough by itself. */
@Factory
final class PrintKeys {
    private record Plain(String key, String code) implements KeyReason {
        @Override
        public Reason reason(String duplicate, Reads reads) {
            return Reason.of(code);
        }
    }

    @Singleton
    KeyReason labelOnTheWay() {
        return new Plain("label_on_the_way", "LABEL_WAITS");
    }

    @Singleton
    KeyReason printerCode() {
        return new Plain("printer_code", "PRINTER_CODE_TAKEN");
    }
}
