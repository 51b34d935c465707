package org.himuro.lims.shipping.adapter.jdbc;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.picking.Pick;
import org.himuro.lims.picking.PickPurpose;
import org.himuro.lims.picking.Picks;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.shipping.Purpose;
import org.himuro.lims.shipping.ShipmentSource;
import org.himuro.lims.shipping.application.Shipments;

/** Tubes of a pick list. A list that was made for an order goes where the order goes. */
@Singleton
final class PickShipments implements ShipmentSource {
    private final Queries rows;
    private final Current current;
    private final BeanProvider<Shipments> all;

    PickShipments(Queries rows, Current current, BeanProvider<Shipments> all) {
        this.rows = rows;
        this.current = current;
        this.all = all;
    }

    @Override
    public Optional<Wanted> of(String reference, UUID site) {
        return rows
                .query(
                        "select id from pick_list where code = ? and site = ?",
                        java.util.List.of(Select.asked(reference), site),
                        row -> Select.uuid(row, 1))
                .stream()
                .findFirst()
                .flatMap(id -> current.state(Picks.KIND, id))
                .filter(p -> p.ending() != Pick.Ending.CANCELLED)
                .map(p -> wanted(p, site));
    }

    private Wanted wanted(Pick pick, UUID site) {
        var order = pick.reference()
                .filter(r -> !r.equals(pick.code()))
                .flatMap(r -> all.get().of(r, site));
        var purpose = order.flatMap(Wanted::purpose)
                .or(() -> Optional.of(Purpose.RETURN).filter(r -> pick.purpose() == PickPurpose.RETURN));
        return new Wanted(
                pick.code(),
                order.flatMap(Wanted::receiver),
                purpose,
                pick.lines().stream().map(Pick.Line::tube).toList(),
                pick.lines().stream()
                        .filter(l -> l.state() == Pick.State.PICKED)
                        .map(Pick.Line::tube)
                        .collect(Collectors.toSet()));
    }
}
