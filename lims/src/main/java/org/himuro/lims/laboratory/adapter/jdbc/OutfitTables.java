package org.himuro.lims.laboratory.adapter.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.laboratory.Capacity;
import org.himuro.lims.laboratory.Hours;
import org.himuro.lims.laboratory.Instrument;
import org.himuro.lims.laboratory.Laboratory;
import org.himuro.lims.laboratory.Outfit;
import org.himuro.lims.laboratory.Price;
import org.himuro.lims.laboratory.Reminder;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.platform.database.Select;
import org.himuro.sop.acceptance.AssayKind;

/** The tables beside a laboratory's own; each has few rows, so a change writes them anew. */
final class OutfitTables {
    static final List<String> TABLES =
            List.of("laboratory_instrument", "laboratory_capacity", "laboratory_price", "laboratory_reminder");

    private OutfitTables() {}

    static Outfit load(Connection connection, UUID id, Optional<Hours> hours) throws SQLException {
        return new Outfit(
                Select.all(
                        connection,
                        "select maker, model, serial, service_from, service_to from laboratory_instrument"
                                + " where laboratory=? order by service_from, serial",
                        row -> new Instrument(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, LocalDate.class),
                                Optional.ofNullable(row.getObject(5, LocalDate.class))),
                        id),
                Select.all(
                        connection,
                        "select assay, per_month from laboratory_capacity where laboratory=? order by assay",
                        row -> new Capacity(AssayKind.valueOf(row.getString(1)), row.getInt(2)),
                        id),
                Select.all(
                        connection,
                        "select assay, amount, currency from laboratory_price where laboratory=? order by assay",
                        row -> new Price(AssayKind.valueOf(row.getString(1)), row.getBigDecimal(2), row.getString(3)),
                        id),
                hours,
                Select.all(
                        connection,
                        "select number, last_day, days from laboratory_reminder where laboratory=?"
                                + " order by last_day, number, days desc",
                        row -> new Reminder(row.getString(1), row.getObject(2, LocalDate.class), row.getInt(3)),
                        id));
    }

    static void save(Rows rows, List<StateStore.Change<Laboratory>> changes) throws SQLException {
        var instruments = new ArrayList<Object[]>();
        var capacities = new ArrayList<Object[]>();
        var prices = new ArrayList<Object[]>();
        var reminders = new ArrayList<Object[]>();
        for (var change : changes) {
            var id = change.id();
            var outfit = change.after().outfit();
            outfit.instruments()
                    .forEach(i ->
                            instruments.add(new Object[] {id, i.serial(), i.maker(), i.model(), i.from(), i.to()}));
            outfit.capacities().forEach(c -> capacities.add(new Object[] {id, c.assay(), c.perMonth()}));
            outfit.prices().forEach(p -> prices.add(new Object[] {id, p.assay(), p.amount(), p.currency()}));
            outfit.reminders().forEach(r -> reminders.add(new Object[] {id, r.number(), r.lastDay(), r.days()}));
        }
        insert(
                rows,
                "laboratory_instrument",
                List.of("laboratory", "serial", "maker", "model", "service_from", "service_to"),
                instruments);
        insert(rows, "laboratory_capacity", List.of("laboratory", "assay", "per_month"), capacities);
        insert(rows, "laboratory_price", List.of("laboratory", "assay", "amount", "currency"), prices);
        insert(rows, "laboratory_reminder", List.of("laboratory", "number", "last_day", "days"), reminders);
    }

    private static void insert(Rows rows, String table, List<String> columns, List<Object[]> values)
            throws SQLException {
        if (!values.isEmpty()) {
            rows.insert(table, columns, values);
        }
    }
}
