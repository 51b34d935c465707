package org.himuro.lims.labelling.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.himuro.lims.labelling.Print;
import org.himuro.lims.labelling.Printer;
import org.himuro.lims.labelling.application.PrinterDesks;
import org.himuro.lims.labelling.model.Trouble;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.platform.database.Select;

/** Every time here is the database's own: {@code utc_timestamp(6)}. */
@Singleton
final class JdbcPrinterDesks implements PrinterDesks {
    private static final String AHEAD = "utc_timestamp(6) + interval ? microsecond";
    private static final String FREE = "(sender is null or held_until < utc_timestamp(6))";
    private static final String MINE = "printer=? and sender=? and held_until >= utc_timestamp(6)";
    private static final String PRINT =
            "select " + String.join(",", PrintStore.TABLE.columns()) + " from label_print where printer=? and state=?";

    private final DataSource source;

    JdbcPrinterDesks(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    @Override
    public Acts.Beside opened(UUID printer) {
        return connection -> Select.run(
                connection,
                "insert into printer_desk (printer, held_until, troubles, next_at)"
                        + " values (?, utc_timestamp(6), 0, utc_timestamp(6))",
                printer);
    }

    @Override
    public Optional<Integer> take(UUID printer, UUID sender, Duration lease) {
        return with(connection -> {
            int taken = Select.run(
                    connection,
                    "update printer_desk set sender=?, held_until=" + AHEAD + " where printer=? and " + FREE,
                    sender,
                    micros(lease),
                    printer);
            return taken == 0
                    ? Optional.empty()
                    : Select.first(
                            connection,
                            "select troubles from printer_desk where printer=?",
                            row -> row.getInt(1),
                            printer);
        });
    }

    @Override
    public boolean keep(UUID printer, UUID sender, Duration lease, Optional<Trouble> trouble) {
        return with(connection -> Select.run(
                        connection,
                        "update printer_desk set held_until=" + AHEAD + ", trouble=?, asked_at=utc_timestamp(6) where "
                                + MINE,
                        micros(lease),
                        trouble,
                        printer,
                        sender)
                == 1);
    }

    @Override
    public Acts.Beside held(UUID printer, UUID sender, Duration lease) {
        return connection -> {
            if (Select.run(
                            connection,
                            "update printer_desk set held_until=" + AHEAD + " where " + MINE,
                            micros(lease),
                            printer,
                            sender)
                    == 0) {
                throw new LeaseLost();
            }
        };
    }

    @Override
    public void leave(UUID printer, UUID sender, Optional<Trouble> trouble, Duration next) {
        with(connection -> Select.run(
                connection,
                "update printer_desk set sender=null, trouble=?, troubles=case when ? then troubles + 1 else 0 end,"
                        + " asked_at=utc_timestamp(6), next_at=" + AHEAD + " where printer=? and sender=?",
                trouble,
                trouble.isPresent(),
                micros(next),
                printer,
                sender));
    }

    @Override
    public void wake(UUID printer) {
        with(connection ->
                Select.run(connection, "update printer_desk set next_at=utc_timestamp(6) where printer=?", printer));
    }

    @Override
    public List<UUID> due() {
        return with(connection -> Select.all(
                connection,
                "select d.printer from printer_desk d join printer p on p.id = d.printer"
                        + " where d.next_at <= utc_timestamp(6) and " + FREE + " and (not p.retired or exists"
                        + " (select 1 from label_print l where l.printer = p.id and l.state in ('WAITING', 'SENDING')))",
                row -> Select.uuid(row, 1)));
    }

    @Override
    public Optional<Printer> printer(UUID printer) {
        return with(connection -> Select.first(
                connection,
                "select " + String.join(",", PrinterStore.TABLE.columns()) + " from printer where id=?",
                PrinterStore.TABLE::read,
                printer));
    }

    @Override
    public Optional<Print> next(UUID printer) {
        return with(connection -> Select.first(
                connection,
                PRINT + " order by asked_at, job, number limit 1",
                PrintStore.TABLE::read,
                printer,
                "WAITING"));
    }

    @Override
    public List<Print> sending(UUID printer) {
        return with(connection -> Select.all(connection, PRINT, PrintStore.TABLE::read, printer, "SENDING"));
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1000;
    }

    private interface Doing<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Doing<T> doing) {
        try (var connection = source.getConnection()) {
            return doing.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the printers' desks are not reached", e);
        }
    }
}
