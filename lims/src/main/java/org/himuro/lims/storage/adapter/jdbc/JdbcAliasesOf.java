package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.storage.application.AliasesOf;

@Singleton
final class JdbcAliasesOf implements AliasesOf {
    private static final String ALIASES =
            "select a.code, t.code from tube t join tube_alias a on a.tube=t.id where t.code in ";

    private final Queries rows;

    JdbcAliasesOf(Queries rows) {
        this.rows = rows;
    }

    private record Pair(String alias, String own) {}

    @Override
    public Map<String, String> tubes(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : rows
                        .query(
                                ALIASES + Queries.marks(codes.size()),
                                Queries.filled(codes),
                                row -> new Pair(row.getString(1), row.getString(2)))
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(Pair::alias, Pair::own));
    }
}
