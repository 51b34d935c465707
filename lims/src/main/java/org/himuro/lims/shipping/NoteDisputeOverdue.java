package org.himuro.lims.shipping;

import java.time.Instant;
import java.util.UUID;

/** Report {@code note-dispute-overdue}, by the system itself: the day of a dispute has passed. */
public record NoteDisputeOverdue(UUID parcel, UUID tube, Instant due) {}
