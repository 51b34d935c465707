package org.himuro.lims.sequencing.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.sequencing.OrderDesk;
import org.himuro.lims.sequencing.OrderIndex;
import org.himuro.lims.shared.UuidBytes;

@Singleton
final class JdbcOrders implements OrderIndex, OrderDesk {
    private final DataSource source;

    JdbcOrders(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    @Override
    public Optional<UUID> byCode(String code, VisibleSites sites) {
        return ids(
                        "select id from sequencing_order where code=? and (? or ? in (site, laboratory))",
                        code,
                        sites.every(),
                        sites.site())
                .stream()
                .findFirst();
    }

    @Override
    public List<UUID> list(UUID site, boolean every, Optional<UUID> before, int limit) {
        var values = new ArrayList<Object>();
        var where = every ? "1=1" : "(site=? or laboratory=?)";
        if (!every) {
            values.add(site);
            values.add(site);
        }
        before.ifPresent(values::add);
        values.add(limit);
        var sql = "select id from sequencing_order where " + where + (before.isPresent() ? " and id<?" : "")
                + " order by id desc limit ?";
        return ids(sql, values.toArray());
    }

    private List<UUID> ids(String sql, Object... values) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof UUID id ? UuidBytes.of(id) : Select.asked(values[i]));
            }
            var found = new ArrayList<UUID>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(UuidBytes.uuid(row.getBytes(1)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
