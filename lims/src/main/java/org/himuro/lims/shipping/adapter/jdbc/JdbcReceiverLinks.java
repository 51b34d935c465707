package org.himuro.lims.shipping.adapter.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.shipping.ReceiverLinkAnswer;
import org.himuro.lims.shipping.SignedManifest;
import org.himuro.lims.shipping.application.ReceiverLinks;
import org.himuro.lims.specimen.Parcel.ParcelStep;

@Singleton
final class JdbcReceiverLinks extends ParcelLinkTable implements ReceiverLinks {
    private static final int CODES = 1_000_000;
    private static final Set<ParcelStep> WAITING = EnumSet.of(ParcelStep.CLOSED, ParcelStep.GIVEN, ParcelStep.ARRIVED);

    private final Queries queries;

    JdbcReceiverLinks(Queries queries) {
        super(queries, "RECEIVER");
        this.queries = queries;
    }

    @Override
    public Fresh fresh() {
        return new Fresh(secret(), "%06d".formatted(random.nextInt(CODES)));
    }

    @Override
    public Acts.Beside made(
            UUID parcel, UUID receiver, Fresh fresh, ReceiverLinkAnswer link, SignedManifest manifest, Instant at) {
        var codeHash = hash(fresh.secret().text(), fresh.code());
        return connection -> {
            end(connection, parcel, at);
            Select.run(
                    connection,
                    "insert into signed_manifest (sha256, parcel, content, signed_at) select unhex(?),?,?,?"
                            + " from dual where not exists (select 1 from signed_manifest where sha256=unhex(?))",
                    link.manifest(),
                    parcel,
                    manifest.file().getBytes(UTF_8),
                    at,
                    link.manifest());
            Select.run(
                    connection,
                    "insert into parcel_link (id, parcel, token_hash, made_at, purpose, receiver, manifest, code_hash,"
                            + " dies_at) values (?,?,?,?,'RECEIVER',?,?,?,?)",
                    link.link(),
                    parcel,
                    fresh.secret().hash(),
                    at,
                    receiver,
                    link.manifest(),
                    codeHash,
                    link.until());
        };
    }

    @Override
    public Optional<ReceiverLinkAnswer> of(UUID parcel, String code) {
        return queries
                .query(
                        "select id, manifest, dies_at from parcel_link where working=? and purpose='RECEIVER'",
                        List.of(parcel),
                        row -> new ReceiverLinkAnswer(
                                code,
                                Select.uuid(row, 1),
                                row.getString(2),
                                Queries.instant(row, 3).orElseThrow()))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Opened> open(String secret, String code, Instant now) {
        var said = hash(secret, plain(code));
        return open(secret, now, (link, parcel) -> opens(link, parcel, said, now))
                .map(f -> new Opened(
                        f.link().id(),
                        f.link().parcel(),
                        f.parcel().code(),
                        f.parcel().receiver(),
                        f.link().manifest().orElseThrow()));
    }

    private static boolean opens(Link link, Addressed parcel, String said, Instant now) {
        boolean right = link.codeHash()
                .filter(hash -> MessageDigest.isEqual(hash.getBytes(UTF_8), said.getBytes(UTF_8)))
                .isPresent();
        return right
                && link.diesAt().filter(now::isBefore).isPresent()
                && link.receiver().filter(parcel.receiver()::equals).isPresent()
                && WAITING.contains(parcel.step());
    }

    /** With the link's own secret, which is kept nowhere: six digits alone would soon be found. */
    private static String hash(String secret, String code) {
        return hash(secret + ":" + code);
    }

    /** Digits as they are told and typed: full width, or with a blank in between. */
    private static String plain(String code) {
        return Normalizer.normalize(code, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
    }

    @Override
    public Optional<String> manifest(String sha256) {
        return content("select content from signed_manifest where sha256=unhex(?)", sha256);
    }

    @Override
    public Optional<String> lastManifest(UUID parcel) {
        return content("select content from signed_manifest where parcel=? order by signed_at desc limit 1", parcel);
    }

    private Optional<String> content(String sql, Object value) {
        return queries.query(sql, List.of(value), row -> new String(row.getBytes(1), UTF_8)).stream()
                .findFirst();
    }

    @Override
    public Acts.Beside said(Opened link, Statement statement) {
        return connection -> Select.run(
                connection,
                "insert into link_statement (act, link, parcel, what, tubes, said_at) values (?,?,?,?,?,?)",
                statement.act(),
                link.link(),
                link.parcel(),
                statement.what().name(),
                statement.tubes(),
                statement.at());
    }

    @Override
    public List<Statement> statements(UUID parcel) {
        return queries.query(
                "select act, what, tubes, said_at from link_statement where parcel=? order by said_at desc limit 200",
                List.of(parcel),
                JdbcReceiverLinks::statement);
    }

    private static Statement statement(ResultSet row) throws SQLException {
        return new Statement(
                Select.uuid(row, 1),
                What.valueOf(row.getString(2)),
                row.getInt(3),
                Queries.instant(row, 4).orElseThrow());
    }
}
