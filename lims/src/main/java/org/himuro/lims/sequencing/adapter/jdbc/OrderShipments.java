package org.himuro.lims.sequencing.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.sequencing.OrderIndex;
import org.himuro.lims.sequencing.Orders;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.ShipmentSource;

/** The tube of an order goes to the laboratory of the order. */
@Singleton
final class OrderShipments implements ShipmentSource {
    private final OrderIndex index;
    private final Current current;
    private final Sites sites;

    OrderShipments(OrderIndex index, Current current, Sites sites) {
        this.index = index;
        this.current = current;
        this.sites = sites;
    }

    @Override
    public Optional<Wanted> of(String reference, UUID site) {
        return index.byCode(reference, VisibleSites.only(site))
                .flatMap(id -> current.state(Orders.KIND, id))
                .map(o -> new Wanted(
                        o.code(),
                        sites.byId(o.laboratory()).map(Sites.Site::code),
                        Optional.of(Purpose.SEQUENCING),
                        List.of(o.tube()),
                        Set.of()));
    }
}
