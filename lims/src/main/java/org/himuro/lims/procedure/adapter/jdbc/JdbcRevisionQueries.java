package org.himuro.lims.procedure.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.procedure.Revision;
import org.himuro.lims.procedure.application.RevisionQueries;

@Singleton
final class JdbcRevisionQueries implements RevisionQueries {
    private static final String ALL = "select " + String.join(",", RevisionStore.TABLE.columns())
            + " from procedure_revision where step <> 'DROPPED'";

    private final Queries queries;

    JdbcRevisionQueries(Queries queries) {
        this.queries = queries;
    }

    @Override
    public List<UUID> versions(Collection<String> procedures) {
        return queries.query(
                "select id from procedure_revision where procedure_id in " + Queries.marks(procedures.size()),
                Queries.filled(procedures.stream().map(Select::asked).toList()),
                row -> Select.uuid(row, 1));
    }

    @Override
    public List<Revision> all() {
        return queries.query(ALL + " order by procedure_id, version desc", List.of(), RevisionStore.TABLE::read);
    }

    @Override
    public List<Revision> of(String procedure) {
        return queries.query(
                ALL + " and procedure_id = ? order by version desc",
                List.of(Select.asked(procedure)),
                RevisionStore.TABLE::read);
    }
}
