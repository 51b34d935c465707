package org.himuro.lims.quality.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.quality.Certificate;
import org.himuro.lims.quality.CertificateEvent.Line;
import org.himuro.lims.quality.Certificates;
import org.himuro.lims.specimen.Material;

/** Certificates with the tubes that they name. */
@Singleton
final class CertificateStore implements StateStore<Certificate> {
    static final RecordTable<CertificateRow> TABLE = new RecordTable<>("destruction_certificate", CertificateRow.class);
    static final String LINES = "select tube, code, material, reason, method, asked_by from certificate_tube"
            + " where certificate = ? order by place";
    private static final String TUBE = "certificate_tube";
    private static final List<String> COLUMNS =
            List.of("certificate", "place", "tube", "code", "material", "reason", "method", "asked_by");

    @Override
    public Certificates kind() {
        return Certificates.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of(TABLE.name(), TUBE);
    }

    @Override
    public List<Versioned<Certificate>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        var found = new ArrayList<Versioned<Certificate>>();
        for (var row : TABLE.load(connection, ids)) {
            var lines = Select.all(connection, LINES, CertificateStore::line, row.id());
            found.add(new Versioned<>(row.id(), row.seq(), row.state().with(lines)));
        }
        return found;
    }

    static Line line(ResultSet row) throws SQLException {
        return new Line(
                Select.uuid(row, 1),
                row.getString(2),
                Material.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                Select.uuid(row, 6));
    }

    /** Its first fact is its last. */
    @Override
    public void save(Rows rows, List<Change<Certificate>> changes) throws SQLException {
        var made = changes.stream().filter(Change::fresh).toList();
        TABLE.save(rows, made.stream().map(c -> c.ofRow(CertificateRow::of)).toList());
        var lines = new ArrayList<Object[]>();
        for (var change : made) {
            var tubes = change.after().tubes();
            for (int i = 0; i < tubes.size(); i++) {
                var t = tubes.get(i);
                lines.add(new Object[] {
                    change.id(), i + 1, t.tube(), t.code(), t.material(), t.reason(), t.method(), t.askedBy()
                });
            }
        }
        if (!lines.isEmpty()) {
            rows.insert(TUBE, COLUMNS, lines);
        }
    }
}
