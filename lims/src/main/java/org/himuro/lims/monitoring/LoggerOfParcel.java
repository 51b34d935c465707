package org.himuro.lims.monitoring;

import java.util.Optional;
import java.util.UUID;

/** Asked of who records with which logger a parcel was packed. Nobody may: then it is unknown. */
@FunctionalInterface
public interface LoggerOfParcel {
    /** The serial number that was packed, as it was scanned or typed. */
    Optional<String> serial(UUID parcel);
}
