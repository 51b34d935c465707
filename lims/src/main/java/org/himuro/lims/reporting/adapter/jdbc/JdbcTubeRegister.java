package org.himuro.lims.reporting.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.reporting.application.TubeQuery;
import org.himuro.lims.reporting.application.TubeRegister;
import org.himuro.lims.reporting.application.TubeRow;

/**
 * One statement per look-up and per page, by one key each; what rows refer to is remembered. A foreign code and an absent
 * one are both asked for as a tube's own, then as an alias.
 */
@Singleton
final class JdbcTubeRegister implements TubeRegister {
    private static final String SEEN = " left join tube_site s on s.tube = t.id and s.site = ?"
            + " left join container_site d on d.container = t.place_id and d.site = ?";
    private static final String MAY_SEE = " and (? or s.tube is not null or d.container is not null)";
    private static final String BY_CODE =
            "select " + RawTube.COLUMNS + " from tube t" + SEEN + " where t.code = ?" + MAY_SEE;
    private static final String BY_ALIAS = "select " + RawTube.COLUMNS
            + " from tube_alias a join tube t on t.id = a.tube" + SEEN + " where a.code = ?" + MAY_SEE;

    private final Queries rows;
    private final Codes codes;
    private final Sites sites;

    JdbcTubeRegister(Queries rows, Codes codes, Sites sites) {
        this.rows = rows;
        this.codes = codes;
        this.sites = sites;
    }

    @Override
    public Optional<TubeRow> byCode(String code, UUID site, boolean every) {
        var values = List.<Object>of(site, site, code, every);
        var found = rows.query(BY_CODE, values, RawTube::read);
        var one = found.isEmpty() ? rows.query(BY_ALIAS, values, RawTube::read) : found;
        return told(one).stream().findFirst().map(Listed::row);
    }

    @Override
    public List<Listed> list(TubeQuery query) {
        var where = TubeConditions.of(query);
        return told(rows.query(where.sql(), where.values(), RawTube::read));
    }

    /** After the rows: who reads them holds a connection and must not wait for another. */
    private List<Listed> told(List<RawTube> found) {
        var referred = codes.of(found.stream().flatMap(RawTube::refers).toList());
        return found.stream()
                .map(t -> t.with(
                        referred, sites.byId(t.heldBy()).map(Sites.Site::code).orElse("")))
                .toList();
    }
}
