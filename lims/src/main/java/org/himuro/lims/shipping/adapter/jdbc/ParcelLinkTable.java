package org.himuro.lims.shipping.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import javax.sql.DataSource;
import org.himuro.integrations.Sha256;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.shipping.application.LinkSecret;
import org.himuro.lims.shipping.model.CourierLock;
import org.himuro.lims.specimen.Parcel.ParcelStep;

/** What the links on a parcel have in common, whoever they are for: of the secret only the hash is kept, one of a purpose works at a time. */
abstract class ParcelLinkTable {
    private static final int BYTES = 32;
    private static final UUID NONE = new UUID(0, 0);
    private static final String LINK =
            "select id, parcel, failures, locked_until, receiver, code_hash, dies_at, manifest from parcel_link"
                    + " where token_hash=? and purpose=? and revoked_at is null for update";
    private static final String PARCEL = "select code, sender, receiver, step, waybill from parcel where id=?";

    final SecureRandom random = new SecureRandom();
    private final DataSource source;
    private final String purpose;

    ParcelLinkTable(Queries queries, String purpose) {
        this.source = DelegatingDataSource.unwrapDataSource(queries.source());
        this.purpose = purpose;
    }

    /** @param receiver with what follows of a receiver's link only */
    record Link(
            UUID id,
            UUID parcel,
            CourierLock lock,
            Optional<UUID> receiver,
            Optional<String> codeHash,
            Optional<Instant> diesAt,
            Optional<String> manifest) {
        static final Link ABSENT = new Link(
                NONE, NONE, CourierLock.NONE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    record Addressed(String code, UUID sender, UUID receiver, ParcelStep step, Optional<String> waybill) {}

    record Found(Link link, Addressed parcel) {}

    final LinkSecret secret() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new LinkSecret(text, hash(text));
    }

    static String hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The link before works no longer. */
    final void end(Connection connection, UUID parcel, Instant at) throws SQLException {
        Select.run(
                connection,
                "update parcel_link set revoked_at=? where parcel=? and purpose=? and revoked_at is null",
                at,
                parcel,
                purpose);
    }

    public final Acts.Beside revoked(UUID link, Instant at) {
        return connection -> Select.run(
                connection, "update parcel_link set revoked_at=? where id=? and revoked_at is null", at, link);
    }

    /** @param opens whether the answer to the link's question is right, and its parcel still waits for it */
    final Optional<Found> open(String secret, Instant now, BiPredicate<Link, Addressed> opens) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var opened = open(connection, hash(secret), now, opens);
                connection.commit();
                return opened;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a link on a parcel was not read", e);
        }
    }

    /** The same statements whether there is such a link or not. */
    private Optional<Found> open(Connection connection, String hash, Instant now, BiPredicate<Link, Addressed> opens)
            throws SQLException {
        var link = Select.first(connection, LINK, ParcelLinkTable::link, hash, purpose)
                .orElse(Link.ABSENT);
        var parcel = Select.first(connection, PARCEL, ParcelLinkTable::addressed, link.parcel());
        boolean shut = link.lock().isShut(now);
        boolean open = !shut && parcel.filter(p -> opens.test(link, p)).isPresent();
        var after = shut ? link.lock() : open ? CourierLock.NONE : link.lock().failed(now);
        Select.run(
                connection,
                "update parcel_link set failures=?, locked_until=? where id=?",
                after.failures(),
                after.lockedUntil(),
                link.id());
        return open ? parcel.map(p -> new Found(link, p)) : Optional.empty();
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                Select.uuid(row, 1),
                Select.uuid(row, 2),
                new CourierLock(row.getInt(3), Queries.instant(row, 4)),
                row.getBytes(5) == null ? Optional.empty() : Optional.of(Select.uuid(row, 5)),
                Queries.text(row, 6),
                Queries.instant(row, 7),
                Queries.text(row, 8));
    }

    private static Addressed addressed(ResultSet row) throws SQLException {
        return new Addressed(
                row.getString(1),
                Select.uuid(row, 2),
                Select.uuid(row, 3),
                ParcelStep.valueOf(row.getString(4)),
                Queries.text(row, 5));
    }
}
