package org.himuro.lims.collection;

import java.util.UUID;

/** Nothing more will come (request {@code close-case}); it is closed for good. */
public record CloseCase(UUID caseId, Why reason) {
    public enum Why {
        COMPLETE,
        CANCELLED,
        NO_TISSUE,
        WITHDRAWN,
        OPENED_WRONGLY
    }
}
