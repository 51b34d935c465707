package org.himuro.lims.quality.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.platform.database.Newest;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.quality.Certificate;
import org.himuro.lims.quality.CertificateList;
import org.himuro.lims.quality.application.CertificateQueries;
import org.himuro.lims.specimen.Material;

@Singleton
final class JdbcCertificateQueries implements CertificateQueries, CertificateList {
    private static final RecordTable<CertificateRow> TABLE = CertificateStore.TABLE;
    private static final String ROWS =
            "select " + String.join(",", TABLE.columns()) + " from destruction_certificate where ";
    private static final String MADE = "select distinct c.number, c.made_at, c.tubes from destruction_certificate c"
            + " join certificate_tube t on t.certificate = c.id ";
    /** Who made it; and who may read each tube in it, so that nobody reads of others' tubes. */
    private static final String MAY_READ = "(%1$s.site = ? or ? or not exists (select 1 from certificate_tube o"
            + " where o.certificate = %1$s.id and not exists"
            + " (select 1 from tube_site s where s.tube = o.tube and s.site = ?)))";

    private static final Newest LATEST = new Newest("made_at", "id");

    private final Queries rows;

    JdbcCertificateQueries(Queries rows) {
        this.rows = rows;
    }

    @Override
    public List<Certificate> list(VisibleSites sites, TimeKey after, int limit) {
        var found = rows.query(
                ROWS + sites.sql("site") + LATEST.sql(),
                List.of(Newest.values(List.of(sites.site(), sites.every()), after.at(), after.id(), limit)),
                TABLE::read);
        return found.stream().map(this::whole).toList();
    }

    @Override
    public Optional<Certificate> read(String number, VisibleSites sites) {
        return rows
                .query(
                        ROWS + "number = ? and " + MAY_READ.formatted("destruction_certificate"),
                        List.of(Select.asked(number), sites.site(), sites.every(), sites.site()),
                        TABLE::read)
                .stream()
                .findFirst()
                .map(this::whole);
    }

    private Certificate whole(CertificateRow row) {
        return row.with(rows.query(CertificateStore.LINES, List.of(row.id()), CertificateStore::line));
    }

    @Override
    public List<Waiting> waiting(UUID site, int limit) {
        return rows.query(
                "select t.id, t.code, t.material, b.code, t.cell from tube t left join container b on b.id = t.place_id"
                        + " where t.held_by = ? and t.quarantined and t.destruction_by is not null"
                        + " and t.step <> 'DESTROYED' order by t.quarantined_at, t.code limit ?",
                List.of(site, limit),
                row -> new Waiting(
                        Select.uuid(row, 1),
                        row.getString(2),
                        Material.valueOf(row.getString(3)),
                        Queries.text(row, 4),
                        Queries.text(row, 5)));
    }

    @Override
    public List<String> here(String caseCode, UUID site) {
        return rows.query(
                "select t.code from tube t join specimen_case c on c.id = t.case_id where c.code = ? and t.held_by = ?"
                        + " and t.step <> 'DESTROYED' and t.destruction_by is null order by t.code",
                List.of(Select.asked(caseCode), site),
                row -> row.getString(1));
    }

    @Override
    public List<Made> ofTube(UUID tube, VisibleSites sites) {
        return made("where t.tube = ?", List.of(tube), sites);
    }

    @Override
    public List<Made> ofTubes(Collection<UUID> tubes, VisibleSites sites) {
        return tubes.isEmpty()
                ? List.of()
                : made("where t.tube in " + Queries.marks(tubes.size()), Queries.filled(tubes), sites);
    }

    @Override
    public List<Made> ofCase(UUID caseId, VisibleSites sites) {
        return made("join tube own on own.id = t.tube where own.case_id = ?", List.of(caseId), sites);
    }

    private List<Made> made(String where, List<?> of, VisibleSites sites) {
        var values = new ArrayList<Object>(of);
        values.addAll(List.of(sites.site(), sites.every(), sites.site()));
        return rows.query(
                MADE + where + " and " + MAY_READ.formatted("c") + " order by c.made_at, c.number",
                values,
                JdbcCertificateQueries::made);
    }

    private static Made made(ResultSet row) throws SQLException {
        return new Made(row.getString(1), Queries.instant(row, 2).orElseThrow(), row.getInt(3));
    }
}
