package org.himuro.lims.laboratory.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.laboratory.Certificate;
import org.himuro.lims.laboratory.Laboratories;
import org.himuro.lims.laboratory.Laboratory;
import org.himuro.lims.laboratory.Scheme;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.shared.UuidBytes;

/** Laboratories with their certificates and holidays; both are few, so a change writes them anew. */
@Singleton
final class LaboratoryStore implements StateStore<Laboratory> {
    private static final List<String> CERTIFICATE =
            List.of("laboratory", "number", "scheme", "body", "scope", "valid_from", "valid_to", "revoked_on");

    private final RecordTable<LaboratoryRow> table = new RecordTable<>("laboratory", LaboratoryRow.class);

    @Override
    public Laboratories kind() {
        return Laboratories.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("laboratory", "laboratory_certificate", "laboratory_holiday");
    }

    @Override
    public List<Versioned<Laboratory>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        var found = new ArrayList<Versioned<Laboratory>>();
        for (var row : table.load(connection, ids)) {
            var l = row.state();
            var state = new Laboratory(
                    l.id(),
                    l.site(),
                    l.registered(),
                    l.capacityPerMonth(),
                    l.approvedFrom(),
                    l.approvedTo(),
                    l.marks(),
                    certificates(connection, l.id()),
                    holidays(connection, l.id()));
            found.add(new Versioned<>(row.id(), row.seq(), state));
        }
        return found;
    }

    @Override
    public void save(Rows rows, List<Change<Laboratory>> changes) throws SQLException {
        table.save(
                rows, changes.stream().map(c -> c.ofRow(LaboratoryStore::flat)).toList());
        var ids = changes.stream().map(c -> new Object[] {c.id()}).toList();
        rows.delete("laboratory_certificate", List.of("laboratory"), ids);
        rows.delete("laboratory_holiday", List.of("laboratory"), ids);
        var certificates = new ArrayList<Object[]>();
        var holidays = new ArrayList<Object[]>();
        for (var change : changes) {
            change.after().certificates().forEach(c -> certificates.add(row(change.id(), c)));
            change.after().holidays().forEach(h -> holidays.add(new Object[] {change.id(), h}));
        }
        if (!certificates.isEmpty()) {
            rows.insert("laboratory_certificate", CERTIFICATE, certificates);
        }
        if (!holidays.isEmpty()) {
            rows.insert("laboratory_holiday", List.of("laboratory", "day"), holidays);
        }
    }

    private static LaboratoryRow flat(Laboratory l) {
        return new LaboratoryRow(
                l.id(), l.site(), l.registered(), l.capacityPerMonth(), l.approvedFrom(), l.approvedTo(), l.marks());
    }

    private static Object[] row(UUID laboratory, Certificate c) {
        return new Object[] {
            laboratory, c.number(), c.scheme(), c.body(), c.scope(), c.validFrom(), c.validTo(), c.revokedOn()
        };
    }

    private static List<Certificate> certificates(Connection connection, UUID id) throws SQLException {
        var sql = "select number, scheme, body, scope, valid_from, valid_to, revoked_on from laboratory_certificate"
                + " where laboratory=? order by valid_from, number";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, UuidBytes.of(id));
            var found = new ArrayList<Certificate>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Certificate(
                            Scheme.valueOf(row.getString(2)),
                            row.getString(3),
                            row.getString(1),
                            row.getString(4),
                            row.getObject(5, LocalDate.class),
                            row.getObject(6, LocalDate.class),
                            Optional.ofNullable(row.getObject(7, LocalDate.class))));
                }
            }
            return found;
        }
    }

    private static List<LocalDate> holidays(Connection connection, UUID id) throws SQLException {
        try (var statement =
                connection.prepareStatement("select day from laboratory_holiday where laboratory=? order by day")) {
            statement.setBytes(1, UuidBytes.of(id));
            var found = new ArrayList<LocalDate>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, LocalDate.class));
                }
            }
            return found;
        }
    }
}
