package org.himuro.lims.monitoring.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.monitoring.Logger;
import org.himuro.lims.monitoring.TemperatureSeries;
import org.himuro.lims.monitoring.application.SeriesQueries;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;

@Singleton
final class JdbcSeriesQueries implements SeriesQueries {
    private static final String LOGGERS = "select " + String.join(",", LoggerStore.TABLE.columns())
            + " from temperature_logger where site = ? and forgotten = false order by name";
    private static final String OF_TUBE = "select p.code, "
            + "e.side, e.began, e.ended, e.open_start, e.open_end, e.peak, e.peak_at"
            + " from parcel_line l join manifest m on m.id = l.manifest join parcel p on p.id = m.parcel"
            + " join temperature_series s on s.parcel = p.id join temperature_excursion e on e.series = s.id"
            + " where l.tube = ? and (p.sender = ? or p.receiver = ? or ?)"
            + " and (l.answered_at is null or e.began < l.answered_at)"
            + " order by e.began desc limit 20";

    private final Queries rows;
    private final SeriesStore store;

    JdbcSeriesQueries(Queries rows, SeriesStore store) {
        this.rows = rows;
        this.store = store;
    }

    @Override
    public List<TemperatureSeries> ofParcel(UUID parcel) {
        var ids = rows.query(
                "select id from temperature_series where parcel = ? order by taken_at, id",
                List.of(parcel),
                row -> Select.uuid(row, 1));
        if (ids.isEmpty()) {
            return List.of();
        }
        try (var connection = rows.source().getConnection()) {
            var found = store.load(connection, ids).stream()
                    .map(StateStore.Versioned::state)
                    .toList();
            return ids.stream()
                    .flatMap(id -> found.stream().filter(s -> s.head().id().equals(id)))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Logger> loggers(UUID site) {
        return rows.query(LOGGERS, List.of(site), LoggerStore.TABLE::read);
    }

    @Override
    public List<OfParcel> ofTube(UUID tube, VisibleSites sites) {
        return rows.query(
                OF_TUBE,
                List.of(tube, sites.site(), sites.site(), sites.every()),
                row -> new OfParcel(row.getString(1), SeriesStore.excursion(row, 1)));
    }
}
