package org.himuro.lims.laboratory;

import java.util.UUID;

/** Report {@code keep-contact}: somebody is to be asked at a laboratory. Who it is stands beside the ledger, never in it. */
public record KeepContact(UUID site, UUID contact, Duty duty) {
    /** What somebody is asked about. */
    public enum Duty {
        RECEIPT,
        SEQUENCING,
        QUALITY,
        ADMINISTRATION
    }
}
