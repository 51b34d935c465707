package org.himuro.lims.monitoring.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.monitoring.TemperatureReading;
import org.himuro.lims.monitoring.application.Readings;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.shared.UuidBytes;

/** A thousand rows a statement: a hundred thousand readings in about a second. */
@Singleton
final class JdbcReadings implements Readings {
    private static final int ROWS = 1_000;
    private static final int COLUMNS = 3;
    private static final String INSERT = "insert ignore into temperature_reading (series, at, celsius) values ";

    private final Queries rows;

    JdbcReadings(Queries rows) {
        this.rows = rows;
    }

    @Override
    public List<TemperatureReading> of(UUID series) {
        return rows.query(
                "select at, celsius from temperature_reading where series = ? order by at",
                List.of(series),
                row -> new TemperatureReading(
                        Queries.instant(row, 1).orElseThrow(), TemperatureReading.plain(row.getBigDecimal(2))));
    }

    @Override
    public Acts.Beside kept(UUID series, List<TemperatureReading> readings) {
        return connection -> {
            int whole = readings.size() / ROWS * ROWS;
            insert(connection, series, readings.subList(0, whole), ROWS);
            insert(connection, series, readings.subList(whole, readings.size()), readings.size() - whole);
        };
    }

    /** @param rows in each statement; as many as there are, or a part of them */
    private static void insert(Connection connection, UUID series, List<TemperatureReading> readings, int rows)
            throws SQLException {
        if (readings.isEmpty()) {
            return;
        }
        var sql = INSERT + String.join(",", Collections.nCopies(rows, "(?,?,?)"));
        var id = UuidBytes.of(series);
        try (var statement = connection.prepareStatement(sql)) {
            int at = 0;
            for (var reading : readings) {
                statement.setBytes(++at, id);
                statement.setObject(++at, LocalDateTime.ofInstant(reading.at(), ZoneOffset.UTC));
                statement.setBigDecimal(++at, reading.celsius());
                if (at == rows * COLUMNS) {
                    statement.executeUpdate();
                    at = 0;
                }
            }
        }
    }
}
