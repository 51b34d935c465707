package org.himuro.lims.shipping.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.shipping.ParcelDesk;
import org.himuro.lims.specimen.Parcel.ParcelStep;

@Singleton
final class JdbcParcelDesk implements ParcelDesk {
    private static final String SELECT =
            "select p.id, p.code, p.sender, p.receiver, p.step, p.expected_arrival, p.given_at, p.arrived_at, p.marks,"
                    + " (select count(*) from parcel_line l where l.manifest = m.id),"
                    + " (select count(*) from parcel_line l where l.manifest = m.id and l.state = 'PACKED')"
                    + " from parcel p left join manifest m on m.parcel = p.id where ";

    private final DataSource source;

    JdbcParcelDesk(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    @Override
    public List<Row> list(UUID site, boolean every, Which which, Optional<String> before, int limit) {
        var where = where(which, every) + (before.isPresent() ? " and p.code < ?" : "");
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(SELECT + where + " order by p.code desc limit ?")) {
            int at = 0;
            for (int i = 0; i < (every ? 0 : sites(which)); i++) {
                statement.setBytes(++at, UuidBytes.of(site));
            }
            if (before.isPresent()) {
                statement.setObject(++at, Select.asked(before.get()));
            }
            statement.setInt(++at, limit);
            var found = new ArrayList<Row>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String where(Which which, boolean every) {
        var steps = switch (which) {
            case TO_SEND -> "p.step in ('OPEN','CLOSED')";
            case ON_THE_WAY -> "p.step = 'GIVEN'";
            case TO_RECEIVE -> "p.step in ('GIVEN','ARRIVED')";
            case TO_AGREE ->
                "exists (select 1 from receipt r where r.parcel = p.id and r.agreement in ('ASKED','DISPUTED'))";
            case DONE -> "p.step = 'RECEIPT_CLOSED'";
        };
        var whose = switch (which) {
            case TO_SEND, ON_THE_WAY -> " and p.sender = ?";
            case TO_RECEIVE -> " and p.receiver = ?";
            case TO_AGREE, DONE -> " and (p.sender = ? or p.receiver = ?)";
        };
        return every ? steps : steps + whose;
    }

    private static int sites(Which which) {
        return which == Which.DONE || which == Which.TO_AGREE ? 2 : 1;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                UuidBytes.uuid(row.getBytes(1)),
                row.getString(2),
                UuidBytes.uuid(row.getBytes(3)),
                UuidBytes.uuid(row.getBytes(4)),
                ParcelStep.valueOf(row.getString(5)),
                Optional.ofNullable(row.getObject(6, LocalDate.class)),
                instant(row, 7),
                instant(row, 8),
                row.getInt(10),
                row.getInt(11),
                row.getInt(9));
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class)).map(at -> at.toInstant(ZoneOffset.UTC));
    }
}
