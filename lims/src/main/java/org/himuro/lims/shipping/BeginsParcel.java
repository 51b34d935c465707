package org.himuro.lims.shipping;

import java.util.UUID;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.DeedTime;

/** Beginning a parcel, for contexts below that have decided that something is to be sent. */
@FunctionalInterface
public interface BeginsParcel {
    /** Refused with all reasons at once; see {@link BeginParcel}. */
    Outcome<ParcelAnswer> begin(BeginParcel command, Actor actor, UUID actId, DeedTime when);
}
