package org.himuro.lims.reporting.adapter.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.reporting.application.TubeQuery;

/** The statement of a list: the site first, then what was asked, then the key where the page before ended. */
final class TubeConditions {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private TubeConditions() {}

    record Statement(String sql, List<Object> values) {}

    static Statement of(TubeQuery query) {
        var where = new TubeConditions();
        if (!query.every()) {
            where.and("s.site = ?", Optional.of(query.site()));
        }
        query.text().map(TubeConditions::prefix).ifPresent(text -> where.and("t.code like ?", Optional.of(text)));
        where.and("c.code = ?", query.caseCode());
        where.and("c.project = ?", query.project());
        where.and("t.material = ?", query.material());
        where.and("t.step = ?", query.step());
        where.and("t.verdict = ?", query.verdict());
        where.and("t.place = ?", query.place());
        where.in(query.in());
        if (query.quarantined()) {
            where.conditions.add("t.quarantined");
        }
        where.after(query);
        return where.statement(query);
    }

    private static String prefix(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private void and(String condition, Optional<?> value) {
        value.ifPresent(v -> {
            conditions.add(condition);
            values.add(v);
        });
    }

    private void in(Optional<String> place) {
        place.ifPresent(code -> {
            conditions.add("t.place_id in (select id from container where code = ? union all"
                    + " select id from parcel where code = ?)");
            values.add(code);
            values.add(code);
        });
    }

    /** The id is the time it was made, so newest first is the key's own order, backwards. */
    private void after(TubeQuery query) {
        query.after().ifPresent(cursor -> {
            var key = cursor.keys().getFirst();
            switch (query.sort()) {
                case NEWEST -> and(id(query) + " < ?", Optional.of(UUID.fromString(key)));
                case OLDEST -> and(id(query) + " > ?", Optional.of(UUID.fromString(key)));
                case CODE -> and("t.code > ?", Optional.of(key));
            }
        });
    }

    private static String id(TubeQuery query) {
        return query.every() ? "t.id" : "s.tube";
    }

    private Statement statement(TubeQuery query) {
        var from = query.every() ? " from tube t" : " from tube_site s join tube t on t.id = s.tube";
        var order = switch (query.sort()) {
            case NEWEST -> id(query) + " desc";
            case OLDEST -> id(query);
            case CODE -> "t.code";
        };
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var join = query.caseCode().or(query::project).isPresent() ? " join specimen_case c on c.id = t.case_id" : "";
        var sql = "select " + RawTube.COLUMNS + from + join + where + " order by " + order + " limit "
                + (query.limit() + 1);
        return new Statement(sql, values);
    }
}
