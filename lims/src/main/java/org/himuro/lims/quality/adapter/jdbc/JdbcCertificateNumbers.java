package org.himuro.lims.quality.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.procedure.SopRegister;
import org.himuro.lims.quality.CertificateNumbers;

@Singleton
final class JdbcCertificateNumbers implements CertificateNumbers {
    private final Queries sql;
    private final Sites sites;

    JdbcCertificateNumbers(Queries sql, Sites sites) {
        this.sql = sql;
        this.sites = sites;
    }

    @Override
    public String next(UUID site, Instant at) {
        int year = at.atZone(SopRegister.PROGRAMME).getYear();
        var code = sites.byId(site).map(Sites.Site::code).orElseThrow();
        return "DC-%s-%d-%04d".formatted(code, year, taken(code, year));
    }

    private int taken(String site, int year) {
        try (var connection = sql.source().getConnection()) {
            connection.setAutoCommit(false);
            try {
                Select.run(
                        connection,
                        "insert into certificate_serial (site, year, last) values (?,?,1)"
                                + " on duplicate key update last = last + 1",
                        site,
                        year);
                int last = Select.first(
                                connection,
                                "select last from certificate_serial where site = ? and year = ?",
                                row -> row.getInt(1),
                                site,
                                year)
                        .orElseThrow();
                connection.commit();
                return last;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
