package org.himuro.lims.processing.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.processing.InstrumentFile;
import org.himuro.lims.processing.InstrumentFiles;
import org.himuro.lims.processing.ProcessingEvent.Taken;

/** What was taken of instruments' files, with its values. */
@Singleton
final class InstrumentFileStore implements StateStore<InstrumentFile> {
    private static final List<String> VALUE =
            List.of("reading", "line", "tube", "analyte", "measurement", "file", "undone");

    private final RecordTable<InstrumentFileRow> table = new RecordTable<>("instrument_file", InstrumentFileRow.class);

    @Override
    public InstrumentFiles kind() {
        return InstrumentFiles.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("instrument_file", "instrument_value");
    }

    @Override
    public List<Versioned<InstrumentFile>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        var found = new ArrayList<Versioned<InstrumentFile>>();
        for (var row : table.load(connection, ids)) {
            found.add(new Versioned<>(row.id(), row.seq(), row.state().with(values(connection, row.id()))));
        }
        return found;
    }

    private static List<Taken> values(Connection connection, UUID reading) throws SQLException {
        return Select.all(
                connection,
                "select line, tube, analyte, measurement from instrument_value where reading = ? order by line, analyte",
                row -> new Taken(
                        row.getInt(1), Select.uuid(row, 2), Analyte.valueOf(row.getString(3)), Select.uuid(row, 4)),
                reading);
    }

    @Override
    public void save(Rows rows, List<Change<InstrumentFile>> changes) throws SQLException {
        table.save(
                rows, changes.stream().map(c -> c.ofRow(InstrumentFileRow::of)).toList());
        for (var change : changes) {
            if (!change.fresh()) {
                rows.delete("instrument_value", List.of("reading"), List.<Object[]>of(new Object[] {change.id()}));
            }
            var values = change.after().values().stream()
                    .map(v -> row(change.after(), v))
                    .toList();
            if (!values.isEmpty()) {
                rows.insert("instrument_value", VALUE, values);
            }
        }
    }

    private static Object[] row(InstrumentFile file, Taken value) {
        return new Object[] {
            file.id(), value.line(), value.tube(), value.analyte(), value.measurement(), file.file(), file.undone()
        };
    }
}
