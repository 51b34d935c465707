package org.himuro.lims.quality.adapter.jdbc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.quality.application.DeviationQueries.After;
import org.himuro.lims.quality.application.DeviationQueries.Filter;
import org.himuro.lims.quality.application.DeviationQueries.Rating;
import org.himuro.lims.quality.application.DeviationQueries.Sort;

/** The condition of a list of deviations, with its values. */
final class DeviationWhere {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    DeviationWhere(VisibleSites sites, Filter filter, LocalDate today) {
        sql.append(sites.sql("d.site"));
        Collections.addAll(values, sites.site(), sites.every());
        switch (filter.state()) {
            case OPEN -> and("d.closed_at is null");
            case REVIEW -> and("d.closed_at is null and d.first_signer is not null");
            case CLOSED -> and("d.closed_at is not null");
            case ALL -> {}
        }
        filter.seriousness().ifPresent(c -> {
            if (c == Rating.NONE) {
                and("d.seriousness is null");
            } else {
                and("d.seriousness = ?", c);
            }
        });
        filter.cause().ifPresent(c -> and("d.cause = ?", Select.asked(c)));
        filter.site().ifPresent(s -> and("d.site = ?", s));
        filter.code().ifPresent(c -> and("d.code = ?", Select.asked(c)));
        filter.about()
                .map(Select::asked)
                .map(DeviationWhere::beginning)
                .ifPresent(c -> and(
                        "(t.code like ? or c.code like ? or p.code like ? or k.code like ? or s.code like ?)",
                        c,
                        c,
                        c,
                        c,
                        c));
        filter.from().ifPresent(at -> and("d.opened_at >= ?", at));
        filter.to().ifPresent(at -> and("d.opened_at < ?", at));
        if (filter.overdue()) {
            and("exists (select 1 from corrective_action o where o.deviation = d.id and o.deadline < ?)", today);
        }
    }

    void after(Sort sort, After after) {
        var at = after.key().at();
        var id = after.key().id();
        switch (sort) {
            case NEWEST -> and("d.opened_at <= ? and (d.opened_at < ? or d.id < ?)", at, at, id);
            case OLDEST -> and("d.opened_at >= ? and (d.opened_at > ? or d.id > ?)", at, at, id);
            case SERIOUSNESS ->
                and(
                        "d.weight <= ? and (d.weight < ? or d.opened_at < ? or (d.opened_at = ? and d.id < ?))",
                        after.weight(),
                        after.weight(),
                        at,
                        at,
                        id);
        }
    }

    static String order(Sort sort) {
        return switch (sort) {
            case NEWEST -> " order by d.opened_at desc, d.id desc";
            case OLDEST -> " order by d.opened_at, d.id";
            case SERIOUSNESS -> " order by d.weight desc, d.opened_at desc, d.id desc";
        };
    }

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return List.copyOf(values);
    }

    private static String beginning(Object text) {
        return text.toString().replace("\\", "").replace("%", "").replace("_", "") + "%";
    }

    private void and(String condition, Object... theirs) {
        sql.append(" and ").append(condition);
        Collections.addAll(values, theirs);
    }
}
