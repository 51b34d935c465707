package org.himuro.lims.quality.adapter.jdbc;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.quality.Words;
import org.himuro.lims.quality.application.DeviationTexts;

@Singleton
final class JdbcDeviationTexts implements DeviationTexts {
    private final Queries queries;
    private final DeviationStore store;

    JdbcDeviationTexts(Queries queries, DeviationStore store) {
        this.queries = queries;
        this.store = store;
    }

    @Override
    public Map<String, String> of(Collection<String> digests) {
        var found = new HashMap<String, String>();
        if (!digests.isEmpty()) {
            var keys = digests.stream().map(d -> Digest.ofHex(d).bytes()).toList();
            queries.query(
                    "select digest, content from deviation_text where digest in " + Queries.marks(keys.size()),
                    Queries.filled(keys),
                    row -> found.put(
                                    HexFormat.of().formatHex(row.getBytes(1)),
                                    new String(row.getBytes(2), StandardCharsets.UTF_8))
                            == null);
        }
        return found;
    }

    @Override
    public Acts.Beside kept(List<String> contents) {
        return connection -> keep(connection, contents);
    }

    /** Signatures are no part of it: it is the same before and after. */
    @Override
    public Acts.Beside statementOf(UUID deviation) {
        return connection -> keep(
                connection,
                store.load(connection, List.of(deviation)).stream()
                        .map(found -> found.state().statement())
                        .toList());
    }

    private static void keep(Connection connection, List<String> contents) throws SQLException {
        for (var content : contents) {
            Select.run(
                    connection,
                    "insert ignore into deviation_text (digest, content) values (?, ?)",
                    Digest.ofHex(Words.digest(content)).bytes(),
                    content.getBytes(StandardCharsets.UTF_8));
        }
    }
}
