package org.himuro.lims.collection.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.himuro.lims.collection.Plan;
import org.himuro.lims.collection.application.PlanQueries;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.platform.database.Select;

@Singleton
final class JdbcPlanQueries implements PlanQueries {
    private static final RecordTable<Plan> PLANS = new RecordTable<>("planned_case", Plan.class);
    private static final String PLAN = "select "
            + PLANS.columns().stream().map(c -> "p." + c).collect(Collectors.joining(",")) + " from planned_case p";

    private final DataSource source;

    JdbcPlanQueries(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    @Override
    public List<Plan> list(UUID site, int limit) {
        return with(connection -> Select.all(
                connection,
                PLAN + " where p.site = ? order by case p.step when 'HELD' then 0 when 'PLANNED' then 1 else 2 end,"
                        + " p.received_at desc, p.id limit ?",
                PLANS::read,
                site,
                limit));
    }

    @Override
    public Optional<Plan> byId(UUID plan, UUID site) {
        return with(connection ->
                Select.first(connection, PLAN + " where p.id = ? and p.site = ?", PLANS::read, plan, site));
    }

    @Override
    public List<UUID> waiting(UUID site, UUID donor) {
        return with(connection -> Select.all(
                connection,
                "select p.id from planned_case p where p.site = ? and p.step = 'PLANNED' and p.donor = ?",
                row -> Select.uuid(row, 1),
                site,
                donor));
    }

    @Override
    public List<UUID> actsOf(UUID donor) {
        return with(connection -> Select.all(
                connection,
                "select distinct f.act_id from planned_case p join fact f on f.stream = p.id where p.donor = ?",
                row -> Select.uuid(row, 1),
                donor));
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (var connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("plans were not read", e);
        }
    }
}
