package org.himuro.lims.sequencing.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.sequencing.SequencingOrder;
import org.himuro.lims.shipping.ParcelDesk;

/**
 * What waits in the laboratory room.
 *
 * @param coming parcels to be received by the viewer's site
 * @param orders orders of the viewer's site that have no verdict yet; empty where it may not see them
 * @param own the code of the laboratory of which the viewer is, whose page of the register is linked
 */
public record LaboratoryFront(
        List<ParcelDesk.Row> coming, List<SequencingOrder> orders, boolean seesOrders, Optional<String> own) {
    public LaboratoryFront {
        coming = List.copyOf(coming);
        orders = List.copyOf(orders);
    }
}
