package org.himuro.lims.shipping.adapter.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.shipping.application.CourierLinks;
import org.himuro.lims.shipping.application.LinkSecret;
import org.himuro.lims.shipping.model.CourierLock;
import org.himuro.lims.specimen.Parcel.ParcelStep;

@Singleton
final class JdbcCourierLinks extends ParcelLinkTable implements CourierLinks {
    private final Queries queries;

    JdbcCourierLinks(Queries queries) {
        super(queries, "COURIER");
        this.queries = queries;
    }

    @Override
    public LinkSecret fresh() {
        return secret();
    }

    @Override
    public Acts.Beside made(UUID link, UUID parcel, String hash, Instant at) {
        return connection -> {
            end(connection, parcel, at);
            Select.run(
                    connection,
                    "insert into parcel_link (id, parcel, token_hash, made_at, purpose) values (?,?,?,?,'COURIER')",
                    link,
                    parcel,
                    hash,
                    at);
        };
    }

    @Override
    public Optional<Working> of(UUID parcel) {
        return queries
                .query(
                        "select id, made_at from parcel_link where working=? and purpose='COURIER'",
                        List.of(parcel),
                        row -> new Working(
                                Select.uuid(row, 1), Queries.instant(row, 2).orElseThrow()))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Opened> open(String secret, String answer, Instant now) {
        return open(secret, now, (link, parcel) -> opens(parcel, answer))
                .map(f -> new Opened(
                        f.link().id(),
                        f.link().parcel(),
                        f.parcel().code(),
                        f.parcel().sender()));
    }

    private static boolean opens(Addressed parcel, String answer) {
        return parcel.step() != ParcelStep.RECEIPT_CLOSED
                && parcel.waybill().filter(w -> CourierLock.opens(w, answer)).isPresent();
    }
}
