package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.monitoring.LoggerOfParcel;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.shipping.Packaging;
import org.himuro.lims.shipping.Packagings;

/** The logger that was scanned at the packing bench, also after it has left the parcel. */
@Singleton
final class TellingLogger implements LoggerOfParcel {
    private final Current current;

    TellingLogger(Current current) {
        this.current = current;
    }

    @Override
    public Optional<String> serial(UUID parcel) {
        return current.state(Packagings.KIND, Packagings.idOf(parcel)).flatMap(Packaging::logger);
    }
}
