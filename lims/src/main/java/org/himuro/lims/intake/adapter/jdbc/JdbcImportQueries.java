package org.himuro.lims.intake.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.intake.BankFileKind;
import org.himuro.lims.intake.BankImport;
import org.himuro.lims.intake.BankMapping;
import org.himuro.lims.intake.application.ImportQueries;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;

@Singleton
final class JdbcImportQueries implements ImportQueries {
    private static final RecordTable<BankImport> IMPORTS = new RecordTable<>("bank_import", BankImport.class);
    private static final RecordTable<BankMapping> MAPPINGS = new RecordTable<>("bank_mapping", BankMapping.class);
    private static final String IMPORT = "select " + String.join(",", IMPORTS.columns()) + " from bank_import where ";
    private static final String MAPPING =
            "select " + String.join(",", MAPPINGS.columns()) + " from bank_mapping where ";

    private static final String USED = "select t.code from tube t where t.brought_in=? and exists (select 1 from fact f"
            + " where f.stream=t.id and f.type not in ('TubeMarked','TubeLabelPrinted') and f.act_id not in"
            + " (select c.act_id from fact c where c.stream=? and c.type='BankChunkTaken')) order by t.code limit ?";

    private final Queries sql;

    JdbcImportQueries(Queries sql) {
        this.sql = sql;
    }

    @Override
    public List<BankImport> of(UUID site, int most) {
        return sql.query(IMPORT + "site=? order by received_at desc, id limit ?", List.of(site, most), IMPORTS::read);
    }

    @Override
    public Optional<BankImport> one(UUID site, UUID id) {
        return sql.query(IMPORT + "site=? and id=?", List.of(site, id), IMPORTS::read).stream()
                .findFirst();
    }

    @Override
    public List<BankImport> running() {
        return sql.query(IMPORT + "phase in ('TAKING','UNDOING') order by begun_at, id", List.of(), IMPORTS::read);
    }

    @Override
    public List<BankMapping> mappings(UUID site, BankFileKind kind) {
        return sql.query(MAPPING + "site=? and kind=? order by name", List.of(site, kind.name()), MAPPINGS::read);
    }

    @Override
    public Optional<Part> part(UUID imported, int number) {
        return sql
                .query(
                        "select number, kept, digest, line_count from bank_import_chunk where import=? and number=?",
                        List.of(imported, number),
                        row -> new Part(row.getInt(1), Select.uuid(row, 2), row.getString(3), row.getInt(4)))
                .stream()
                .findFirst();
    }

    @Override
    public Acts.Beside parts(UUID imported, List<Part> parts) {
        return connection -> {
            for (var part : parts) {
                Select.run(
                        connection,
                        "insert into bank_import_chunk (import, number, kept, digest, line_count) values (?,?,?,?,?)",
                        imported,
                        part.number(),
                        part.kept(),
                        part.digest(),
                        part.lines());
            }
        };
    }

    @Override
    public List<StreamRef> writtenBy(UUID act) {
        return sql.query(
                "select distinct kind, stream from fact where act_id=?",
                List.of(act),
                row -> new StreamRef(row.getString(1), Select.uuid(row, 2)));
    }

    @Override
    public List<String> used(UUID imported, int most) {
        return sql.query(USED, List.of(imported, imported, most), row -> row.getString(1));
    }

    @Override
    public List<String> childrenOf(List<UUID> tubes, UUID imported) {
        if (tubes.isEmpty()) {
            return List.of();
        }
        var values = new ArrayList<Object>(Queries.filled(tubes));
        values.add(imported);
        return sql.query(
                "select code from tube where parent in " + Queries.marks(tubes.size())
                        + " and (brought_in is null or brought_in<>?) order by code limit 10",
                values,
                row -> row.getString(1));
    }
}
