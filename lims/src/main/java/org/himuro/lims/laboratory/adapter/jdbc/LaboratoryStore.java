package org.himuro.lims.laboratory.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.laboratory.Certificate;
import org.himuro.lims.laboratory.Document;
import org.himuro.lims.laboratory.Laboratories;
import org.himuro.lims.laboratory.Laboratory;
import org.himuro.lims.laboratory.Scheme;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.specimen.Material;
import org.himuro.sop.acceptance.AssayKind;

/** Laboratories with their certificates and holidays; both are few, so a change writes them anew. */
@Singleton
final class LaboratoryStore implements StateStore<Laboratory> {
    private static final List<String> CERTIFICATE = List.of(
            "laboratory",
            "number",
            "scheme",
            "body",
            "scope",
            "valid_from",
            "valid_to",
            "assays",
            "materials",
            "document",
            "document_type",
            "document_bytes",
            "revoked_on");

    private final RecordTable<LaboratoryRow> table = new RecordTable<>("laboratory", LaboratoryRow.class);

    @Override
    public Laboratories kind() {
        return Laboratories.KIND;
    }

    @Override
    public List<String> tables() {
        var tables = new ArrayList<>(List.of("laboratory", "laboratory_certificate", "laboratory_holiday"));
        tables.addAll(OutfitTables.TABLES);
        return tables;
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
                    holidays(connection, l.id()),
                    OutfitTables.load(connection, l.id(), l.hours()));
            found.add(new Versioned<>(row.id(), row.seq(), state));
        }
        return found;
    }

    @Override
    public void save(Rows rows, List<Change<Laboratory>> changes) throws SQLException {
        table.save(rows, changes.stream().map(c -> c.ofRow(LaboratoryRow::of)).toList());
        var ids = changes.stream().map(c -> new Object[] {c.id()}).toList();
        rows.delete("laboratory_certificate", List.of("laboratory"), ids);
        rows.delete("laboratory_holiday", List.of("laboratory"), ids);
        for (var table : OutfitTables.TABLES) {
            rows.delete(table, List.of("laboratory"), ids);
        }
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
        OutfitTables.save(rows, changes);
    }

    private static Object[] row(UUID laboratory, Certificate c) {
        return new Object[] {
            laboratory,
            c.number(),
            c.scheme(),
            c.body(),
            c.scope(),
            c.validFrom(),
            c.validTo(),
            names(c.assays()),
            names(c.materials()),
            c.document().map(Document::file),
            c.document().map(Document::type),
            c.document().map(Document::bytes),
            c.revokedOn()
        };
    }

    private static List<Certificate> certificates(Connection connection, UUID id) throws SQLException {
        var sql = "select number, scheme, body, scope, valid_from, valid_to, assays, materials, document,"
                + " document_type, document_bytes, revoked_on from laboratory_certificate"
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
                            named(AssayKind.class, row.getString(7)),
                            named(Material.class, row.getString(8)),
                            document(row),
                            Optional.ofNullable(row.getObject(12, LocalDate.class))));
                }
            }
            return found;
        }
    }

    private static Optional<Document> document(ResultSet row) throws SQLException {
        var file = row.getString(9);
        return file == null
                ? Optional.empty()
                : Optional.of(new Document(file, Document.Type.valueOf(row.getString(10)), row.getInt(11)));
    }

    private static String names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static <E extends Enum<E>> List<E> named(Class<E> type, String names) {
        return Arrays.stream(names.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(name -> Enum.valueOf(type, name))
                .toList();
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
