package org.himuro.lims.processing;

/**
 * From now on the files of this instrument are read so (request {@code teach-instrument}; W2). Taught again, what was taught before stays on
 * record and counts no more. Refused: {@code INSTRUMENT_NAME_LENGTH}, {@code INSTRUMENT_FORM_WRONG}.
 *
 * @param mapping as JSON, see {@link org.himuro.integrations.instrument.InstrumentMapping}
 */
public record TeachInstrument(String name, String mapping) {}
