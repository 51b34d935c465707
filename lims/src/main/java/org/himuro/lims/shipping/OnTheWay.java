package org.himuro.lims.shipping;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Parcels of all sites that are on their way. For what the system does by itself. */
public interface OnTheWay {
    /** Given and not arrived, with tubes that are not lost. */
    List<UUID> given();

    /** Closed, given or arrived, in which one of these tubes still is by the sender's word. */
    List<UUID> with(Collection<UUID> tubes);
}
