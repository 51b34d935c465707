package org.himuro.lims.shipping.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.himuro.integrations.Sha256;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.shipping.application.CourierLinks;
import org.himuro.lims.shipping.model.CourierLock;

@Singleton
final class JdbcCourierLinks implements CourierLinks {
    private static final int BYTES = 32;
    private static final String LINK =
            "select id, parcel, failures, locked_until from courier_link where token_hash=? and revoked_at is null"
                    + " for update";
    private static final String PARCEL =
            "select code, sender, waybill from parcel where id=? and step<>'RECEIPT_CLOSED' and waybill is not null";

    private final DataSource source;
    private final Queries queries;
    private final SecureRandom random = new SecureRandom();

    JdbcCourierLinks(Queries queries) {
        this.queries = queries;
        this.source = DelegatingDataSource.unwrapDataSource(queries.source());
    }

    private record Row(UUID link, UUID parcel, CourierLock lock) {}

    private record Parcel(String code, UUID sender, String waybill) {}

    @Override
    public Secret fresh() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new Secret(text, hash(text));
    }

    private static String hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Acts.Beside made(UUID link, UUID parcel, String hash, Instant at) {
        return connection -> {
            Select.run(
                    connection,
                    "update courier_link set revoked_at=? where parcel=? and revoked_at is null",
                    at,
                    parcel);
            Select.run(
                    connection,
                    "insert into courier_link (id, parcel, token_hash, made_at) values (?,?,?,?)",
                    link,
                    parcel,
                    hash,
                    at);
        };
    }

    @Override
    public Acts.Beside revoked(UUID link, Instant at) {
        return connection -> Select.run(
                connection, "update courier_link set revoked_at=? where id=? and revoked_at is null", at, link);
    }

    @Override
    public Optional<Working> of(UUID parcel) {
        return queries
                .query(
                        "select id, made_at from courier_link where working=?",
                        List.of(parcel),
                        row -> new Working(
                                Select.uuid(row, 1), Queries.instant(row, 2).orElseThrow()))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Opened> open(String secret, String answer, Instant now) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var opened = open(connection, hash(secret), answer, now);
                connection.commit();
                return opened;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a courier's link was not read", e);
        }
    }

    /** The same statements whether there is such a link or not. */
    private static Optional<Opened> open(Connection connection, String hash, String answer, Instant now)
            throws SQLException {
        var row = Select.first(connection, LINK, JdbcCourierLinks::row, hash);
        var link = row.orElse(new Row(new UUID(0, 0), new UUID(0, 0), CourierLock.NONE));
        var parcel = Select.first(
                connection, PARCEL, r -> new Parcel(r.getString(1), Select.uuid(r, 2), r.getString(3)), link.parcel());
        boolean shut = link.lock().isShut(now);
        boolean opens = !shut
                && parcel.filter(p -> CourierLock.opens(p.waybill(), answer)).isPresent();
        var after = shut ? link.lock() : opens ? CourierLock.NONE : link.lock().failed(now);
        Select.run(
                connection,
                "update courier_link set failures=?, locked_until=? where id=?",
                after.failures(),
                after.lockedUntil(),
                link.link());
        return opens ? parcel.map(p -> new Opened(link.link(), link.parcel(), p.code(), p.sender())) : Optional.empty();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Select.uuid(row, 1), Select.uuid(row, 2), new CourierLock(row.getInt(3), Queries.instant(row, 4)));
    }
}
