package org.himuro.lims.specimen.adapter.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore.Change;

/** The sites that collected, hold, held, or are addressed: everything the trail of states passed through. */
final class ReadableBy {
    private ReadableBy() {}

    static <S extends Record> void save(
            Rows rows, String table, String key, List<Change<S>> changes, Function<S, Stream<UUID>> sites)
            throws SQLException {
        var again = changes.stream()
                .filter(Change::anew)
                .map(c -> new Object[] {c.id()})
                .toList();
        if (!again.isEmpty()) {
            rows.delete(table, List.of(key), again);
        }
        var add = new ArrayList<Object[]>();
        for (var change : changes) {
            Set<UUID> known = change.fresh() || change.anew()
                    ? new HashSet<>()
                    : sites.apply(change.before()).collect(Collectors.toCollection(HashSet::new));
            change.trail().stream()
                    .flatMap(sites)
                    .filter(known::add)
                    .forEach(site -> add.add(new Object[] {change.id(), site}));
        }
        if (!add.isEmpty()) {
            rows.upsert(table, List.of(key, "site"), add);
        }
    }
}
