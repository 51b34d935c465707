package org.himuro.lims.quality;

import java.time.LocalDate;
import java.util.UUID;

/** The day of an action has passed (request {@code note-overdue-action}); done by the system itself, once for each day that was set. */
public record NoteOverdue(UUID deviation, UUID action, LocalDate day) {}
