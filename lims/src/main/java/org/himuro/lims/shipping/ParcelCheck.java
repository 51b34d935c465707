package org.himuro.lims.shipping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.shared.Reason;

/** Whether a parcel could leave as it stands, asked before its papers and labels are printed. */
@FunctionalInterface
public interface ParcelCheck {
    /**
     * What its closing would be refused for, each reason once: nothing is locked. Of one that is open, that nobody has looked at its
     * labels is none, and where no day of arrival is said the receiver's next open day is taken. Empty of one that was given.
     */
    List<Reason> against(UUID parcel, Instant now);
}
