package org.himuro.lims.shipping.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ParcelDesk;
import org.himuro.lims.shipping.model.Legs;

/**
 * The parcels of a site, and the form that begins one.
 *
 * @param held who has each
 * @param names site names by id, in the reader's language
 * @param next the code after which the following page begins
 * @param refused why the last attempt to begin one was refused
 */
public record ParcelList(
        ParcelDesk.Which which,
        List<ParcelDesk.Row> rows,
        Map<UUID, Legs.Held> held,
        Map<UUID, String> names,
        List<Sites.Site> receivers,
        Optional<String> next,
        boolean maySend,
        boolean mayReceive,
        String act,
        List<Reason> refused) {
    public ParcelList {
        rows = List.copyOf(rows);
        names = Map.copyOf(names);
        held = Map.copyOf(held);
        receivers = List.copyOf(receivers);
        refused = List.copyOf(refused);
    }
}
