package org.himuro.lims.shipping.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.shipping.Ways;

@Singleton
final class JdbcWays implements Ways {
    private final DataSource source;

    JdbcWays(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    @Override
    public Optional<Way> of(UUID parcel) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("select sender, receiver from parcel where id=?")) {
            statement.setBytes(1, UuidBytes.of(parcel));
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Way(UuidBytes.uuid(row.getBytes(1)), UuidBytes.uuid(row.getBytes(2))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
