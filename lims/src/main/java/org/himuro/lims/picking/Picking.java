package org.himuro.lims.picking;

import java.util.UUID;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.DeedTime;

/** Asking for tubes to be fetched, for contexts below: an order, a shipment, an application. */
@FunctionalInterface
public interface Picking {
    /** Refused with all reasons at once; see {@link RequestPick}. */
    Outcome<PickAnswer> request(RequestPick command, Actor actor, UUID actId, DeedTime when);
}
