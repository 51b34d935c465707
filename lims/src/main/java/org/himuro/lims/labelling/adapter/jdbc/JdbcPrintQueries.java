package org.himuro.lims.labelling.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.himuro.lims.labelling.Print;
import org.himuro.lims.labelling.application.PrintQueries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.platform.web.TimeKey;

@Singleton
final class JdbcPrintQueries implements PrintQueries {
    private static final String OPEN = "state in ('WAITING', 'SENDING', 'PERHAPS_PRINTED')";
    private static final String PRINTERS = "select "
            + PrinterStore.TABLE.columns().stream().map(c -> "p." + c).collect(Collectors.joining(","))
            + ", d.trouble, d.asked_at, (select count(*) from label_print l where l.printer = p.id"
            + " and l.state in ('WAITING', 'SENDING')), (select count(*) from label_print l where l.printer = p.id"
            + " and l.state = 'PERHAPS_PRINTED') from printer p join printer_desk d on d.printer = p.id where p.site = ?";
    private static final int BEHIND = PrinterStore.TABLE.columns().size();
    private static final String PRINTS =
            "select " + String.join(",", PrintStore.TABLE.columns()) + " from label_print where ";

    private final DataSource source;

    JdbcPrintQueries(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    @Override
    public List<Line> printers(UUID site) {
        return read(c -> Select.all(c, PRINTERS + " order by p.retired, p.code", JdbcPrintQueries::line, site));
    }

    @Override
    public Optional<Line> printer(String code, UUID site) {
        return read(c -> Select.first(c, PRINTERS + " and p.code = ?", JdbcPrintQueries::line, site, code));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                PrinterStore.TABLE.read(row),
                Optional.ofNullable(row.getString(BEHIND + 1)),
                Optional.ofNullable(Select.instant(row, BEHIND + 2)),
                row.getInt(BEHIND + 3),
                row.getInt(BEHIND + 4));
    }

    @Override
    public List<Print> open(UUID printer, int limit) {
        return read(c -> Select.all(
                c,
                PRINTS + "printer = ? and " + OPEN
                        + " order by state <> 'PERHAPS_PRINTED', asked_at, job, number limit ?",
                PrintStore.TABLE::read,
                printer,
                limit));
    }

    @Override
    public List<Print> ended(UUID printer, TimeKey after, int limit) {
        return latest(printer, " and not " + OPEN, after, limit);
    }

    @Override
    public List<Print> latest(UUID printer, TimeKey after, int limit) {
        return latest(printer, "", after, limit);
    }

    private List<Print> latest(UUID printer, String which, TimeKey after, int limit) {
        return read(c -> Select.all(
                c,
                PRINTS + "printer = ? and changed_at <= ? and (changed_at < ? or id < ?)" + which
                        + " order by changed_at desc, id desc limit ?",
                PrintStore.TABLE::read,
                printer,
                after.at(),
                after.at(),
                after.id(),
                limit));
    }

    @Override
    public Map<UUID, Print> onTheWay(Collection<UUID> about) {
        if (about.isEmpty()) {
            return Map.of();
        }
        var places = String.join(",", Collections.nCopies(about.size(), "?"));
        return read(c -> Select.all(
                        c, PRINTS + "on_the_way in (" + places + ")", PrintStore.TABLE::read, about.toArray()))
                .stream()
                .collect(Collectors.toMap(Print::about, Function.identity()));
    }

    private interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        try (var connection = source.getConnection()) {
            return reading.from(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("printers were not read", e);
        }
    }
}
