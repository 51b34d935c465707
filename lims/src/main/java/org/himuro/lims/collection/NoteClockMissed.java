package org.himuro.lims.collection;

import java.util.UUID;

/**
 * The limit of a tube's running clock has passed (request {@code note-missed-clock}, by the system itself). Refused: {@code TUBE_UNKNOWN},
 * {@code CLOCK_NOT_MISSED} where the clock has stopped meanwhile.
 */
public record NoteClockMissed(UUID tube) {}
