package org.himuro.lims.processing;

/** Files of this instrument are not read any more (request {@code forget-instrument}). Refused: {@code INSTRUMENT_UNKNOWN}. */
public record ForgetInstrument(String name) {}
