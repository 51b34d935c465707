package org.himuro.lims.sequencing.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.sequencing.OrderIndex;
import org.himuro.lims.sequencing.Orders;
import org.himuro.lims.sequencing.SequencingOrder;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.ShipmentSource;

/**
 * The tube of an order goes to the laboratory of the order. At the laboratory, what it still has of the order goes back: the tube, one that
 * was replaced, and what was made of them.
 */
@Singleton
final class OrderShipments implements ShipmentSource {
    private static final String LEFT = "select t.id from tube t where t.held_by = ? and t.place <> 'PARCEL'"
            + " and t.step not in ('DESTROYED', 'MISSING') and (t.id in (?, ?) or exists (select 1 from lineage l"
            + " where l.child = t.id and l.parent in (?, ?))) order by t.generation, t.code";

    private final OrderIndex index;
    private final Current current;
    private final Sites sites;
    private final Queries rows;

    OrderShipments(OrderIndex index, Current current, Sites sites, Queries rows) {
        this.index = index;
        this.current = current;
        this.sites = sites;
        this.rows = rows;
    }

    @Override
    public Optional<Wanted> of(String reference, UUID site) {
        return index.byCode(reference, VisibleSites.only(site))
                .flatMap(id -> current.state(Orders.KIND, id))
                .map(o -> o.laboratory().equals(site) ? back(o) : there(o));
    }

    private Wanted there(SequencingOrder o) {
        return new Wanted(o.code(), code(o.laboratory()), Optional.of(Purpose.SEQUENCING), List.of(o.tube()), Set.of());
    }

    private Wanted back(SequencingOrder o) {
        var replaced = o.replaces().orElse(o.tube());
        var left = rows.query(
                LEFT, List.of(o.laboratory(), o.tube(), replaced, o.tube(), replaced), row -> Select.uuid(row, 1));
        return new Wanted(o.code(), code(o.residualTo().orElse(o.site())), Optional.of(Purpose.RETURN), left, Set.of());
    }

    private Optional<String> code(UUID site) {
        return sites.byId(site).map(Sites.Site::code);
    }
}
