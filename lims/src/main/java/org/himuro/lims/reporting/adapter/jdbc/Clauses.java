package org.himuro.lims.reporting.adapter.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.database.Queries;

/** Conditions of a statement with their values, joined by "and". */
final class Clauses {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Clauses and(String condition, Object... value) {
        conditions.add(condition);
        Collections.addAll(values, value);
        return this;
    }

    Clauses andIf(String condition, Optional<?> value) {
        value.ifPresent(v -> and(condition, v));
        return this;
    }

    /** Nothing where there are no values. */
    Clauses in(String column, Collection<?> any) {
        if (!any.isEmpty()) {
            conditions.add(column + " in " + Queries.marks(any.size()));
            values.addAll(Queries.filled(any));
        }
        return this;
    }

    Clauses all(Clauses others) {
        conditions.addAll(others.conditions);
        values.addAll(others.values);
        return this;
    }

    String sql() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    List<Object> values() {
        return Collections.unmodifiableList(values);
    }

    /** The beginning of a text, for {@code like}. */
    static String prefix(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
