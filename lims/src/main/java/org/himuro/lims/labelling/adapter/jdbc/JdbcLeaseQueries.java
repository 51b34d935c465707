package org.himuro.lims.labelling.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.labels.id.CaseNumber;
import org.himuro.lims.labelling.SerialLease;
import org.himuro.lims.labelling.application.LeaseQueries;
import org.himuro.lims.labelling.model.Codes;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;

@Singleton
final class JdbcLeaseQueries implements LeaseQueries {
    private static final String LEASE =
            "select " + String.join(",", SerialLeaseStore.TABLE.columns()) + " from serial_lease where ";

    private final Queries rows;

    JdbcLeaseQueries(Queries rows) {
        this.rows = rows;
    }

    @Override
    public Optional<UUID> holding(String scope, int serial) {
        return rows
                .query(
                        "select id from serial_lease where scope = ? and first_serial <= ? and last_serial >= ?",
                        List.of(scope, serial, serial),
                        row -> Select.uuid(row, 1))
                .stream()
                .findFirst();
    }

    @Override
    public List<SerialLease> of(UUID site) {
        return rows.query(
                LEASE + "site = ? order by leased_at desc, id desc", List.of(site), SerialLeaseStore.TABLE::read);
    }

    @Override
    public Optional<SerialLease> byId(UUID lease, UUID site) {
        return rows.query(LEASE + "id = ? and site = ?", List.of(lease, site), SerialLeaseStore.TABLE::read).stream()
                .findFirst();
    }

    @Override
    public List<Counter> counters(String siteCode) {
        return rows.query(
                "select scope, next_number from serial_counter where scope regexp ? order by right(scope, 2) desc, scope",
                List.of("^[A-Z]{1,4}" + siteCode + "[0-9]{2}$"),
                row -> new Counter(row.getString(1), row.getInt(2)));
    }

    @Override
    public Set<Integer> used(String scope) {
        var codes = rows.query(
                "select code from specimen_case where code like ? union all"
                        + " select min(code) from kit_tube where code like ? group by kit",
                List.of(scope + "%", scope + "%"),
                row -> row.getString(1));
        return codes.stream()
                .flatMap(code -> Codes.number(code).stream())
                .map(CaseNumber::serial)
                .collect(Collectors.toSet());
    }
}
