package org.himuro.lims.collection.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.himuro.lims.collection.BeyondCase;
import org.himuro.lims.collection.BeyondCase.TubeOf;
import org.himuro.lims.collection.CaseBackgrounds;
import org.himuro.lims.collection.Exemption;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Tube;
import org.himuro.sop.protocol.Whose;

/** One statement: tubes of the donor in other cases, tubes of relatives, exemptions; each part by an index. */
@Singleton
final class JdbcCaseBackgrounds implements CaseBackgrounds {
    private static final RecordTable<Tube> TUBES = new RecordTable<>("tube", Tube.class);
    private static final RecordTable<Exemption> EXEMPTIONS = new RecordTable<>("exemption", Exemption.class);
    private static final String SQL = """
            select c.id, 'DONOR', <tube>, <no-exemption> from specimen_case c
            join tube t on t.donor = c.donor and t.case_id <> c.id where c.id in (%)
            union all select c.id, k.relation, <tube>, <no-exemption> from specimen_case c
            join kinship k on k.proband = c.donor and k.withdrawn = false
            join tube t on t.donor = k.relative where c.id in (%)
            union all select x.case_id, null, <no-tube>, <exemption> from exemption x
            where x.case_id in (%) and x.revoked = false
            """.replace("<tube>", columns(TUBES, "t"))
            .replace("<exemption>", columns(EXEMPTIONS, "x"))
            .replace("<no-tube>", nulls(TUBES))
            .replace("<no-exemption>", nulls(EXEMPTIONS));

    private final DataSource source;

    JdbcCaseBackgrounds(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    @Override
    public Map<UUID, BeyondCase> of(Collection<Case> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        var ids = cases.stream().map(Case::id).toList();
        var values = new ArrayList<Object>();
        IntStream.range(0, 3).forEach(i -> values.addAll(ids));
        var found = new HashMap<UUID, BeyondCase>();
        try (var connection = source.getConnection()) {
            var sql = SQL.replace("%", String.join(",", Collections.nCopies(ids.size(), "?")));
            Select.all(connection, sql, JdbcCaseBackgrounds::part, values.toArray())
                    .forEach(part -> found.merge(part.caseId(), part.beyond(), JdbcCaseBackgrounds::both));
        } catch (SQLException e) {
            throw new IllegalStateException("what counts for cases was not read", e);
        }
        return found;
    }

    private record Part(UUID caseId, BeyondCase beyond) {}

    private static Part part(ResultSet row) throws SQLException {
        var whose = row.getString(2);
        var beyond = whose == null
                ? new BeyondCase(
                        List.of(),
                        List.of(EXEMPTIONS.read(row, 2 + TUBES.columns().size())))
                : new BeyondCase(List.of(new TubeOf(Whose.valueOf(whose), TUBES.read(row, 2))), List.of());
        return new Part(Select.uuid(row, 1), beyond);
    }

    private static BeyondCase both(BeyondCase one, BeyondCase other) {
        var tubes = new ArrayList<>(one.tubes());
        tubes.addAll(other.tubes());
        var exemptions = new ArrayList<>(one.exemptions());
        exemptions.addAll(other.exemptions());
        return new BeyondCase(tubes, exemptions);
    }

    private static String columns(RecordTable<?> table, String alias) {
        return table.columns().stream().map(c -> alias + "." + c).collect(Collectors.joining(","));
    }

    private static String nulls(RecordTable<?> table) {
        return String.join(",", Collections.nCopies(table.columns().size(), "null"));
    }
}
