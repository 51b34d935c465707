package org.himuro.lims.laboratory;

import java.util.UUID;

/** Report {@code enter-instrument}: a laboratory has an instrument. A serial number already known replaces it. */
public record EnterInstrument(UUID site, Instrument instrument) {}
