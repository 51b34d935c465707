package org.himuro.lims.retention.adapter.jdbc;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.retention.Form;
import org.himuro.lims.retention.FormRule;
import org.himuro.lims.retention.Keeper;
import org.himuro.lims.retention.LocalException;
import org.himuro.lims.retention.Period;
import org.himuro.lims.retention.Policies;
import org.himuro.lims.retention.Policy;
import org.himuro.lims.retention.PolicyVersion;
import org.himuro.lims.retention.Preset;
import org.himuro.lims.retention.Reserve;
import org.himuro.lims.retention.ReserveUnit;
import org.himuro.lims.retention.Transport;
import org.himuro.lims.shared.UuidBytes;

/** Policies with their versions, what each says of a form, and the exceptions recorded beside them. */
@Singleton
final class PolicyStore implements StateStore<Policy> {
    static final RecordTable<PolicyRow> TABLE = new RecordTable<>("policy", PolicyRow.class);
    private static final String VERSION = "policy_version";
    private static final String RULE = "policy_rule";
    private static final String EXCEPTION = "policy_exception";
    private static final List<String> VERSIONS = List.of(
            "policy",
            "version",
            "preset",
            "from_day",
            "years",
            "project_end",
            "step",
            "drafted_by",
            "drafted_at",
            "approved_by",
            "approved_at");
    private static final List<String> RULES =
            List.of("policy", "version", "form", "keepers", "transports", "reserve", "reserve_unit");
    private static final List<String> EXCEPTIONS = List.of(
            "policy",
            "number",
            "site",
            "form",
            "reason",
            "evidence",
            "until_day",
            "step",
            "asked_by",
            "asked_at",
            "approved_by",
            "approved_at");

    @Override
    public Policies kind() {
        return Policies.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("policy", VERSION, RULE, EXCEPTION);
    }

    @Override
    public List<Versioned<Policy>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        var found = new ArrayList<Versioned<Policy>>();
        for (var row : TABLE.load(connection, ids)) {
            found.add(new Versioned<>(row.id(), row.seq(), whole(connection, row.state())));
        }
        return found;
    }

    static Policy whole(Connection connection, PolicyRow row) throws SQLException {
        var rules = new HashMap<Integer, List<FormRule>>();
        Select.all(
                connection,
                "select version, " + String.join(",", RULES.subList(2, RULES.size())) + " from " + RULE
                        + " where policy = ?",
                r -> rules.computeIfAbsent(r.getInt(1), v -> new ArrayList<>()).add(rule(r)),
                row.id());
        var versions = Select.all(
                connection,
                "select " + String.join(",", VERSIONS.subList(1, VERSIONS.size())) + " from " + VERSION
                        + " where policy = ? order by version",
                r -> version(r, rules.getOrDefault(r.getInt(1), List.of())),
                row.id());
        var exceptions = Select.all(
                connection,
                "select " + String.join(",", EXCEPTIONS.subList(1, EXCEPTIONS.size())) + " from " + EXCEPTION
                        + " where policy = ? order by number",
                PolicyStore::exception,
                row.id());
        return new Policy(row.id(), row.project(), versions, exceptions);
    }

    private static FormRule rule(ResultSet row) throws SQLException {
        var unit = Optional.ofNullable(row.getString(6)).map(ReserveUnit::valueOf);
        var value = Optional.ofNullable(row.getBigDecimal(5)).map(v -> plain(v));
        return new FormRule(
                Form.valueOf(row.getString(2)),
                names(row.getString(3), Keeper::valueOf),
                names(row.getString(4), Transport::valueOf),
                value.flatMap(v -> unit.map(u -> new Reserve(v, u))));
    }

    /** As it was said: the digest of a version counts on it. */
    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static <E> List<E> names(String joined, Function<String, E> read) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(",")).map(read).toList();
    }

    private static PolicyVersion version(ResultSet row, List<FormRule> rules) throws SQLException {
        int years = row.getInt(4);
        var period = row.wasNull()
                ? Optional.<Period>empty()
                : Optional.of(new Period(years, Optional.ofNullable(row.getObject(5, LocalDate.class))));
        return new PolicyVersion(
                row.getInt(1),
                Preset.valueOf(row.getString(2)),
                row.getObject(3, LocalDate.class),
                period,
                rules,
                PolicyVersion.Step.valueOf(row.getString(6)),
                Select.uuid(row, 7),
                Queries.instant(row, 8).orElseThrow(),
                Optional.ofNullable(row.getBytes(9)).map(UuidBytes::uuid),
                Queries.instant(row, 10));
    }

    private static LocalException exception(ResultSet row) throws SQLException {
        return new LocalException(
                row.getInt(1),
                Select.uuid(row, 2),
                Form.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                LocalException.Step.valueOf(row.getString(7)),
                Select.uuid(row, 8),
                Queries.instant(row, 9).orElseThrow(),
                Optional.ofNullable(row.getBytes(10)).map(UuidBytes::uuid),
                Queries.instant(row, 11));
    }

    @Override
    public void save(Rows rows, List<Change<Policy>> changes) throws SQLException {
        TABLE.save(
                rows,
                changes.stream()
                        .map(c -> c.ofRow(p -> new PolicyRow(p.id(), p.project())))
                        .toList());
        for (var change : changes) {
            var id = change.id();
            Lines.save(
                    rows,
                    VERSION,
                    VERSIONS,
                    2,
                    change.before().versions(),
                    change.after().versions(),
                    v -> row(id, v));
            Lines.save(rows, RULE, RULES, 3, lines(change.before()), lines(change.after()), l -> l.row(id));
            Lines.save(
                    rows,
                    EXCEPTION,
                    EXCEPTIONS,
                    2,
                    change.before().exceptions(),
                    change.after().exceptions(),
                    e -> row(id, e));
        }
    }

    private record Line(int version, FormRule rule) {
        Object[] row(UUID policy) {
            return new Object[] {
                policy,
                version,
                rule.form(),
                joined(rule.keepers()),
                joined(rule.transports()),
                rule.reserve().map(Reserve::value),
                rule.reserve().map(Reserve::unit)
            };
        }
    }

    private static List<Line> lines(Policy policy) {
        return policy.versions().stream()
                .flatMap(v -> v.rules().stream().map(r -> new Line(v.version(), r)))
                .toList();
    }

    private static String joined(List<? extends Enum<?>> names) {
        return names.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static Object[] row(UUID policy, PolicyVersion v) {
        return new Object[] {
            policy,
            v.version(),
            v.preset(),
            v.from(),
            v.period().map(Period::years),
            v.period().flatMap(Period::projectEnd),
            v.step(),
            v.draftedBy(),
            v.draftedAt(),
            v.approvedBy(),
            v.approvedAt()
        };
    }

    private static Object[] row(UUID policy, LocalException e) {
        return new Object[] {
            policy,
            e.number(),
            e.site(),
            e.form(),
            e.reason(),
            e.evidence(),
            e.until(),
            e.step(),
            e.askedBy(),
            e.askedAt(),
            e.approvedBy(),
            e.approvedAt()
        };
    }
}
