package org.himuro.lims.shipping;

import java.time.Instant;
import java.util.UUID;

/**
 * Report {@code note-road-alarm}, by the system itself: something about a parcel's way is not as it should be.
 *
 * @param alarm {@code LATE} or {@code SILENT}
 * @param level 1, and 2 where nothing was heard since
 * @param due what has passed
 */
public record NoteRoadAlarm(UUID parcel, String alarm, int level, Instant due) {}
