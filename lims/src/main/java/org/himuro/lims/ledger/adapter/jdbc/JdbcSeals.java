package org.himuro.lims.ledger.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.himuro.lims.ledger.Seals;
import org.himuro.lims.ledger.model.Seal;

@Singleton
final class JdbcSeals implements Seals {
    private final DataSource source;

    JdbcSeals(LedgerTables tables) {
        this.source = tables.source();
    }

    @Override
    public List<Seal> list(Optional<Long> before, int limit) {
        try (var connection = source.getConnection()) {
            return SealTable.before(connection, before.orElse(Long.MAX_VALUE), limit);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    @Override
    public Optional<Seal> byNumber(long number) {
        return number < 1 || number == Long.MAX_VALUE
                ? Optional.empty()
                : list(Optional.of(number + 1), 1).stream()
                        .filter(s -> s.number() == number)
                        .findFirst();
    }
}
