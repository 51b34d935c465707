package org.himuro.lims.labelling.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.himuro.lims.labelling.Print;
import org.himuro.lims.labelling.application.PrintQueries;
import org.himuro.lims.platform.database.Queries;
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

    private final Queries queries;

    JdbcPrintQueries(Queries queries) {
        this.queries = queries;
    }

    @Override
    public List<Line> printers(UUID site) {
        return queries.query(PRINTERS + " order by p.retired, p.code", List.of(site), JdbcPrintQueries::line);
    }

    @Override
    public Optional<Line> printer(String code, UUID site) {
        return queries.query(PRINTERS + " and p.code = ?", List.of(site, code), JdbcPrintQueries::line).stream()
                .findFirst();
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
        return prints(
                "printer = ? and " + OPEN + " order by state <> 'PERHAPS_PRINTED', asked_at, job, number limit ?",
                List.of(printer, limit));
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
        return prints(
                "printer = ? and changed_at <= ? and (changed_at < ? or id < ?)" + which
                        + " order by changed_at desc, id desc limit ?",
                List.of(printer, after.at(), after.at(), after.id(), limit));
    }

    @Override
    public Map<UUID, Print> onTheWay(Collection<UUID> about) {
        return about.isEmpty()
                ? Map.of()
                : prints("on_the_way in " + Queries.marks(about.size()), Queries.filled(about)).stream()
                        .collect(Collectors.toMap(Print::about, Function.identity()));
    }

    private List<Print> prints(String which, List<?> values) {
        return queries.query(PRINTS + which, values, PrintStore.TABLE::read);
    }
}
