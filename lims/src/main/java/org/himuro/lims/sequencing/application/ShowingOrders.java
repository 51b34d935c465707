package org.himuro.lims.sequencing.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.sequencing.OrderDesk;
import org.himuro.lims.sequencing.OrderIndex;
import org.himuro.lims.sequencing.Orders;
import org.himuro.lims.sequencing.SequencingOrder;
import org.himuro.lims.shipping.Current;

/** Orders as the pages show them, narrowed by the viewer's site. */
@Singleton
public final class ShowingOrders {
    private final OrderIndex index;
    private final OrderDesk desk;
    private final Current current;

    ShowingOrders(OrderIndex index, OrderDesk desk, Current current) {
        this.index = index;
        this.desk = desk;
        this.current = current;
    }

    /** Empty where there is none, and where the site neither placed it nor is asked to do it. */
    public Optional<SequencingOrder> order(String code, UUID site, boolean every) {
        return index.byCode(code, new VisibleSites(site, every)).flatMap(id -> current.state(Orders.KIND, id));
    }

    /** Newest first. */
    public List<SequencingOrder> list(UUID site, boolean every, Optional<UUID> before, int limit) {
        var ids = desk.list(site, every, before, limit);
        var found = current.states(Orders.KIND, ids);
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }
}
