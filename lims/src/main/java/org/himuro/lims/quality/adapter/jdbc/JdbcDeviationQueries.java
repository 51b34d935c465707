package org.himuro.lims.quality.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.quality.CorrectiveAction;
import org.himuro.lims.quality.Deviation;
import org.himuro.lims.quality.DeviationFile;
import org.himuro.lims.quality.application.DeviationQueries;

@Singleton
final class JdbcDeviationQueries implements DeviationQueries {
    private static final String COLUMNS =
            DeviationStore.DEVIATION.columns().stream().map(c -> "d." + c).collect(Collectors.joining(","));
    private static final String ABOUT = " left join tube t on d.about_kind = 'tube' and t.id = d.about"
            + " left join specimen_case c on d.about_kind = 'case' and c.id = d.about"
            + " left join parcel p on d.about_kind = 'parcel' and p.id = d.about"
            + " left join container k on d.about_kind = 'container' and k.id = d.about"
            + " left join stray_parcel s on d.about_kind = 'stray-parcel' and s.id = d.about";
    private static final String CODE = "coalesce(t.code, c.code, p.code, k.code, s.code)";
    private static final String COUNTED =
            "(select count(*) from corrective_action a where a.deviation = d.id and a.deadline";
    private static final String LINE = "select " + COLUMNS + ", " + CODE + ", " + COUNTED + " is not null), " + COUNTED
            + " < ?) from deviation d" + ABOUT;
    private static final String ONE = "select " + COLUMNS + ", " + CODE
            + ", tc.code, t.held_by, t.quarantined, t.step = 'DESTROYED' from deviation d" + ABOUT
            + " left join specimen_case tc on tc.id = t.case_id where ";
    private static final int AFTER = DeviationStore.DEVIATION.columns().size();
    private static final List<String> ACTION = DeviationStore.ACTION.columns();
    private static final String ACTIONS = "select "
            + ACTION.stream().map(c -> "a." + c).collect(Collectors.joining(",")) + "," + COLUMNS + ", " + CODE
            + " from corrective_action a join deviation d on d.id = a.deviation" + ABOUT + " where ";

    private final Queries queries;

    JdbcDeviationQueries(Queries queries) {
        this.queries = queries;
    }

    @Override
    public List<Line> list(
            VisibleSites sites, Filter filter, Sort sort, Optional<After> after, LocalDate today, int limit) {
        var where = new DeviationWhere(sites, filter, today);
        after.ifPresent(from -> where.after(sort, from));
        var values = new ArrayList<Object>();
        values.add(today);
        values.addAll(where.values());
        values.add(limit);
        return queries.query(
                LINE + " where " + where.sql() + DeviationWhere.order(sort) + " limit ?",
                values,
                row -> new Line(
                        DeviationStore.DEVIATION.read(row),
                        Optional.ofNullable(row.getString(AFTER + 1)),
                        row.getInt(AFTER + 2),
                        row.getInt(AFTER + 3)));
    }

    @Override
    public int count(VisibleSites sites, Filter filter, LocalDate today, int most) {
        var where = new DeviationWhere(sites, filter, today);
        var values = new ArrayList<>(where.values());
        values.add(most);
        var about = filter.about().isPresent() ? ABOUT : "";
        return queries.query(
                        "select count(*) from (select 1 from deviation d" + about + " where " + where.sql()
                                + " limit ?) counted",
                        values,
                        row -> row.getInt(1))
                .getFirst();
    }

    @Override
    public Optional<Found> find(VisibleSites sites, UUID id) {
        var actions = queries.query(
                DeviationStore.ACTIONS + "deviation = ? order by nth", List.of(id), DeviationStore.ACTION::read);
        return queries
                .query(
                        ONE + "d.id = ? and " + sites.sql("d.site"),
                        List.of(id, sites.site(), sites.every()),
                        row -> new Found(
                                new DeviationFile(DeviationStore.DEVIATION.read(row), actions),
                                Optional.ofNullable(row.getString(AFTER + 1)),
                                tube(row)))
                .stream()
                .findFirst();
    }

    private static Optional<TubeNow> tube(ResultSet row) throws SQLException {
        var caseCode = row.getString(AFTER + 2);
        return caseCode == null
                ? Optional.empty()
                : Optional.of(new TubeNow(
                        caseCode, Select.uuid(row, AFTER + 3), row.getBoolean(AFTER + 4), row.getBoolean(AFTER + 5)));
    }

    @Override
    public List<Cause> causes() {
        return queries.query(
                "select code, name_ja, name_en, retired from deviation_cause order by nth",
                List.of(),
                row -> new Cause(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)));
    }

    @Override
    public List<ActionLine> actions(
            VisibleSites sites, Which which, Optional<UUID> responsible, LocalDate today, int limit) {
        var sql = new StringBuilder(ACTIONS).append(sites.sql("d.site"));
        var values = new ArrayList<Object>(List.of(sites.site(), sites.every()));
        responsible.ifPresent(person -> {
            sql.append(" and a.responsible = ?");
            values.add(person);
        });
        switch (which) {
            case OPEN -> sql.append(" and a.deadline is not null order by a.deadline, a.id");
            case OVERDUE -> {
                sql.append(" and a.deadline < ? order by a.deadline, a.id");
                values.add(today);
            }
            case ENDED -> sql.append(" and a.deadline is null order by a.due desc, a.id desc");
        }
        values.add(limit);
        return queries.query(sql + " limit ?", values, JdbcDeviationQueries::action);
    }

    @Override
    public List<ActionLine> toNote(LocalDate today, int limit) {
        return queries.query(
                ACTIONS + "a.deadline < ? and (a.overdue_since is null or a.overdue_since <> a.deadline)"
                        + " and d.closed_at is null order by a.deadline, a.id limit ?",
                List.of(today, limit),
                JdbcDeviationQueries::action);
    }

    private static ActionLine action(ResultSet row) throws SQLException {
        CorrectiveAction action = DeviationStore.ACTION.read(row);
        Deviation deviation = DeviationStore.DEVIATION.read(row, ACTION.size());
        return new ActionLine(action, deviation, Optional.ofNullable(row.getString(ACTION.size() + AFTER + 1)));
    }
}
