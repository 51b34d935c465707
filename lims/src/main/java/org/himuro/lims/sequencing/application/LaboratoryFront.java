package org.himuro.lims.sequencing.application;

import java.util.List;
import org.himuro.lims.sequencing.SequencingOrder;
import org.himuro.lims.shipping.ParcelDesk;

/**
 * What waits in the laboratory room.
 *
 * @param coming parcels to be received by the viewer's site
 * @param orders orders of the viewer's site that have no verdict yet; empty where it may not see them
 */
public record LaboratoryFront(List<ParcelDesk.Row> coming, List<SequencingOrder> orders, boolean seesOrders) {
    public LaboratoryFront {
        coming = List.copyOf(coming);
        orders = List.copyOf(orders);
    }
}
