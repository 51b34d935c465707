package org.himuro.lims.shipping.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.shipping.Statements;

@Singleton
final class JdbcStatements implements Statements {
    private static final String OPEN = "select t.code, p.code, t.stated_by from tube t"
            + " join parcel p on p.id = t.stated_parcel"
            + " left join container c on t.place = 'POSITION' and c.id = t.place_id"
            + " where t.stated_by is not null and (? or coalesce(c.site, t.held_by) = ?) and t.code > ?"
            + " order by t.code limit ?";

    private final DataSource source;

    JdbcStatements(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    @Override
    public List<Row> open(UUID holder, boolean every, Optional<String> after, int limit) {
        try (var connection = source.getConnection()) {
            return Select.all(
                    connection,
                    OPEN,
                    row -> new Row(row.getString(1), row.getString(2), UuidBytes.uuid(row.getBytes(3))),
                    every,
                    holder,
                    after.orElse(""),
                    limit);
        } catch (SQLException e) {
            throw new IllegalStateException("statements were not read", e);
        }
    }
}
