package org.himuro.lims.shipping;

import java.util.UUID;

/**
 * Report {@code note-recount}, by the system itself: a line of a parcel, counted again from the ledger alone, differs from the record.
 *
 * @param code {@code LINE_STATE}, {@code LINE_ABSENT}, {@code LINE_TOO_MANY}, {@code CUSTODY} or {@code NOT_TAKEN}
 */
public record NoteRecount(UUID parcel, UUID tube, String code) {}
