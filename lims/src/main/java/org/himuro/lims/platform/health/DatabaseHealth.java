package org.himuro.lims.platform.health;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** Whether the database answers, and how fast. */
@Singleton
final class DatabaseHealth implements HealthPart {
    private static final int PATIENCE_SECONDS = 3;
    private static final double NANOS_PER_MILLI = 1e6;

    private final DataSource pool;

    DatabaseHealth(DataSource pool) {
        this.pool = DelegatingDataSource.unwrapDataSource(pool);
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public HealthReading read() {
        var start = System.nanoTime();
        try (var connection = pool.getConnection()) {
            var well = connection.isValid(PATIENCE_SECONDS);
            return new HealthReading(well, Map.of("milliseconds", (System.nanoTime() - start) / NANOS_PER_MILLI));
        } catch (SQLException e) {
            return new HealthReading(false, Map.of("error", "SQL state " + e.getSQLState()));
        }
    }
}
