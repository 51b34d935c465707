package org.himuro.lims.collection.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.himuro.lims.collection.application.CaseQueries;
import org.himuro.lims.consent.Consent;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.platform.database.Newest;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.specimen.Case;
import org.himuro.lims.specimen.Tube;

@Singleton
final class JdbcCaseQueries implements CaseQueries {
    private static final RecordTable<Case> CASES = new RecordTable<>("specimen_case", Case.class);
    private static final RecordTable<Tube> TUBES = new RecordTable<>("tube", Tube.class);
    private static final RecordTable<Consent> CONSENTS = new RecordTable<>("consent", Consent.class);
    private static final String CASE = "select " + columns(CASES, "c") + " from specimen_case c";

    private static final Newest NEWEST = new Newest("c.opened_at", "c.id");

    private final DataSource source;

    JdbcCaseQueries(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    @Override
    public Optional<CaseFile> byCode(String code, VisibleSites sites) {
        return with(connection -> {
            var found = Select.first(
                    connection,
                    CASE + " where c.code = ? and (c.site = ? or ?)",
                    CASES::read,
                    code,
                    sites.site(),
                    sites.every());
            return found.isEmpty() ? Optional.empty() : Optional.of(file(connection, found.get()));
        });
    }

    @Override
    public List<Case> list(VisibleSites sites, TimeKey after, int limit) {
        return with(connection -> Select.all(
                connection,
                CASE + " where (c.site = ? or ?)" + NEWEST.sql(),
                CASES::read,
                Newest.values(List.of(sites.site(), sites.every()), after.at(), after.id(), limit)));
    }

    @Override
    public List<Running> running(VisibleSites sites) {
        var which = " from tube t where t.step in ('SAMPLED','CHILLED') and (t.collected_by = ? or ?)";
        return with(connection -> {
            var tubes = Select.all(
                    connection,
                    "select " + columns(TUBES, "t") + which + " order by t.code",
                    TUBES::read,
                    sites.site(),
                    sites.every());
            var cases = Select.all(
                            connection,
                            CASE + " where c.id in (select t.case_id" + which + ")",
                            CASES::read,
                            sites.site(),
                            sites.every())
                    .stream()
                    .collect(Collectors.toMap(Case::id, Function.identity()));
            return tubes.stream()
                    .flatMap(tube ->
                            Optional.ofNullable(cases.get(tube.caseId())) // absent: sampled between the two questions
                                    .map(card -> new Running(card, tube))
                                    .stream())
                    .toList();
        });
    }

    @Override
    public Optional<Running> tube(UUID id) {
        return with(connection -> {
            var tube = Select.first(
                    connection, "select " + columns(TUBES, "t") + " from tube t where t.id = ?", TUBES::read, id);
            return tube.isEmpty()
                    ? Optional.empty()
                    : Select.first(
                                    connection,
                                    CASE + " where c.id = ?",
                                    CASES::read,
                                    tube.get().caseId())
                            .map(card -> new Running(card, tube.get()));
        });
    }

    @Override
    public Map<UUID, List<Tube>> tubes(Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        var in = String.join(",", Collections.nCopies(cases.size(), "?"));
        var sql = "select " + columns(TUBES, "t") + " from tube t where t.case_id in (" + in + ") order by t.code";
        return with(connection -> Select.all(connection, sql, TUBES::read, cases.toArray()).stream()
                .collect(Collectors.groupingBy(Tube::caseId)));
    }

    private static CaseFile file(Connection connection, Case card) throws SQLException {
        var tubes = Select.all(
                connection,
                "select " + columns(TUBES, "t") + " from tube t where t.case_id = ? order by t.code",
                TUBES::read,
                card.id());
        var consent = Select.first(
                connection,
                "select " + columns(CONSENTS, "c") + " from consent c where c.id = ?",
                CONSENTS::read,
                card.donor());
        return new CaseFile(card, consent.orElseGet(() -> Consent.none(card.donor())), tubes);
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (var connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("cases were not read", e);
        }
    }

    private static String columns(RecordTable<?> table, String alias) {
        return table.columns().stream().map(c -> alias + "." + c).collect(Collectors.joining(","));
    }
}
