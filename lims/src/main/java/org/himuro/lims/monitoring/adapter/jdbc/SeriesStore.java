package org.himuro.lims.monitoring.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.monitoring.Excursion;
import org.himuro.lims.monitoring.SeriesHead;
import org.himuro.lims.monitoring.SeriesOfParcels;
import org.himuro.lims.monitoring.Side;
import org.himuro.lims.monitoring.TemperatureReading;
import org.himuro.lims.monitoring.TemperatureSeries;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;

/** Series with their excursions. */
@Singleton
final class SeriesStore implements StateStore<TemperatureSeries> {
    static final RecordTable<SeriesHead> TABLE = new RecordTable<>("temperature_series", SeriesHead.class);
    static final String EXCURSION = "side, began, ended, open_start, open_end, peak, peak_at";
    private static final List<String> COLUMNS =
            List.of("series", "place", "side", "began", "ended", "open_start", "open_end", "peak", "peak_at");

    @Override
    public SeriesOfParcels kind() {
        return SeriesOfParcels.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("temperature_series", "temperature_excursion");
    }

    @Override
    public List<Versioned<TemperatureSeries>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        var found = new ArrayList<Versioned<TemperatureSeries>>();
        for (var row : TABLE.load(connection, ids)) {
            found.add(new Versioned<>(
                    row.id(), row.seq(), new TemperatureSeries(row.state(), excursions(connection, row.id()))));
        }
        return found;
    }

    private static List<Excursion> excursions(Connection connection, UUID series) throws SQLException {
        return Select.all(
                connection,
                "select " + EXCURSION + " from temperature_excursion where series = ? order by place",
                row -> excursion(row, 0),
                series);
    }

    /** @param before how many columns come before */
    static Excursion excursion(ResultSet row, int before) throws SQLException {
        int at = before;
        return new Excursion(
                Side.valueOf(row.getString(++at)),
                Queries.instant(row, ++at).orElseThrow(),
                Queries.instant(row, ++at).orElseThrow(),
                row.getBoolean(++at),
                row.getBoolean(++at),
                TemperatureReading.plain(row.getBigDecimal(++at)),
                Queries.instant(row, ++at).orElseThrow());
    }

    @Override
    public void save(Rows rows, List<Change<TemperatureSeries>> changes) throws SQLException {
        TABLE.save(
                rows,
                changes.stream().map(c -> c.ofRow(TemperatureSeries::head)).toList());
        for (var change : changes) {
            if (!change.fresh()) {
                rows.delete("temperature_excursion", List.of("series"), List.<Object[]>of(new Object[] {change.id()}));
            }
            var all = change.after().excursions();
            var put = new ArrayList<Object[]>();
            for (int place = 0; place < all.size(); place++) {
                var e = all.get(place);
                put.add(new Object[] {
                    change.id(), place, e.side(), e.from(), e.to(), e.openStart(), e.openEnd(), e.peak(), e.peakAt()
                });
            }
            if (!put.isEmpty()) {
                rows.insert("temperature_excursion", COLUMNS, put);
            }
        }
    }
}
