package org.himuro.lims.storage.application;

/**
 * What may be done about a place beside looking at it.
 *
 * @param href the page that does it
 * @param mayArrange the reader builds, moves and designates here
 */
public record Care(String href, boolean mayArrange, Quarantine quarantine) {
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
