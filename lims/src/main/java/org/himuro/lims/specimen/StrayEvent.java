package org.himuro.lims.specimen;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** What happens to a parcel that turned up where it is not addressed. */
public sealed interface StrayEvent extends SpecimenEvent {

    /**
     * A parcel is at a site that it is not addressed to, or that knows no such parcel: told alike, for nobody learns here of what
     * others send. A wristband carries a name, so what was scanned is kept only where it has the form of one of our codes.
     *
     * @param code what was scanned, where it may be kept
     * @param length how many characters were scanned
     * @param keyedHash of what was scanned, where it may not be kept
     * @param dryIceKg what is left
     */
    record StrayParcelReported(
            Optional<String> code,
            int length,
            Optional<String> keyedHash,
            UUID site,
            String condition,
            Optional<BigDecimal> dryIceKg)
            implements StrayEvent {}
}
