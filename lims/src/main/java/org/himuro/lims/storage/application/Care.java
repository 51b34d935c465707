package org.himuro.lims.storage.application;

import java.util.Optional;

/**
 * What may be done about a place beside looking at it.
 *
 * @param href the page that does it
 * @param mayArrange the reader builds, moves and designates here
 * @param reserve the page on which the reader reserves positions here
 */
public record Care(String href, boolean mayArrange, Quarantine quarantine, Optional<String> reserve) {
    public Care(String href, boolean mayArrange, Quarantine quarantine) {
        this(href, mayArrange, quarantine, Optional.empty());
    }

    /** Nobody does anything: a picture by itself. */
    public static final Care NONE = new Care("", false, Quarantine.NONE);

    /** Whether a place is one of quarantine. */
    public enum Quarantine {
        NONE,
        /** By its own designation. */
        OWN,
        /** By that of something it stands in. */
        AROUND
    }
}
