package org.himuro.lims.reporting.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.reporting.application.TubeQuery;
import org.himuro.lims.reporting.application.TubeRegister;
import org.himuro.lims.reporting.application.TubeRow;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;

/** One statement per look-up and per page. */
@Singleton
final class JdbcTubeRegister implements TubeRegister {
    static final String COLUMNS = "t.id, t.code, c.code, t.material, p.code, t.held_by, t.step, t.place,"
            + " coalesce(k.code, r.code), t.cell, t.claimed, t.sampled_at, t.chilled_at, t.frozen_at, t.verdict,"
            + " t.quarantined, t.thaws, t.marks, t.last_at, t.seq";
    static final String JOINS = " join specimen_case c on c.id = t.case_id left join tube p on p.id = t.parent"
            + " left join container k on k.id = t.place_id left join parcel r on r.id = t.place_id";
    private static final String BY_CODE = "select " + COLUMNS + " from tube t" + JOINS
            + " where t.id = coalesce((select id from tube where code=?), (select tube from tube_alias where code=?))"
            + " and (? or exists (select 1 from tube_site s where s.tube = t.id and s.site = ?)"
            + " or exists (select 1 from container_site s where s.container = t.place_id and s.site = ?))";

    private final Queries rows;
    private final Sites sites;

    JdbcTubeRegister(Queries rows, Sites sites) {
        this.rows = rows;
        this.sites = sites;
    }

    @Override
    public Optional<TubeRow> byCode(String code, UUID site, boolean every) {
        var codes = siteCodes();
        return rows.query(BY_CODE, List.of(code, code, every, site, site), row -> read(row, codes)).stream()
                .findFirst()
                .map(Listed::row);
    }

    @Override
    public List<Listed> list(TubeQuery query) {
        var where = TubeConditions.of(query);
        var codes = siteCodes();
        return rows.query(where.sql(), where.values(), row -> read(row, codes));
    }

    /** Asked for before the rows: who reads them holds a connection and must not wait for another. */
    private Map<UUID, String> siteCodes() {
        return sites.all().stream().collect(Collectors.toUnmodifiableMap(Sites.Site::id, Sites.Site::code));
    }

    private static Listed read(ResultSet row, Map<UUID, String> siteCodes) throws SQLException {
        var holder = siteCodes.getOrDefault(UuidBytes.uuid(row.getBytes(6)), "");
        var tube = new TubeRow(
                row.getString(2),
                row.getString(3),
                Material.valueOf(row.getString(4)),
                Queries.text(row, 5),
                holder,
                TubeStep.valueOf(row.getString(7)),
                TubePlace.valueOf(row.getString(8)),
                Queries.text(row, 9),
                Queries.text(row, 10),
                row.getBoolean(11),
                Queries.instant(row, 12),
                Queries.instant(row, 13),
                Queries.instant(row, 14),
                Queries.text(row, 15).map(FreezingVerdict::valueOf),
                row.getBoolean(16),
                row.getInt(17),
                row.getInt(18),
                Queries.instant(row, 19).orElse(Instant.EPOCH),
                row.getLong(20));
        return new Listed(tube, UuidBytes.uuid(row.getBytes(1)));
    }
}
