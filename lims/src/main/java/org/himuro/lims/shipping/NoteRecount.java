package org.himuro.lims.shipping;

import java.util.UUID;

/**
 * Report {@code note-recount}, by the system itself: a line of a parcel, counted again from the ledger alone, differs from the record.
 *
 * @param code the mark: {@code RECOUNT_LINE_STATE}, {@code RECOUNT_LINE_ABSENT}, {@code RECOUNT_LINE_TOO_MANY}, {@code
 *     RECOUNT_CUSTODY} or {@code RECOUNT_NOT_TAKEN}
 */
public record NoteRecount(UUID parcel, UUID tube, String code) {}
