package org.himuro.test.bench;

import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.himuro.integrations.table.SafeXlsx;
import org.himuro.lims.intake.BankFileKind;
import org.himuro.lims.intake.ImportPhase;
import org.himuro.lims.intake.MapBankFile;
import org.himuro.lims.intake.TakeBankFile;
import org.himuro.lims.intake.application.CheckingList;
import org.himuro.lims.intake.application.ImportQueries;
import org.himuro.lims.intake.application.ImportVerbs;
import org.himuro.lims.intake.application.RunningImports;
import org.himuro.lims.intake.application.ShowingImports;
import org.himuro.lims.intake.model.CellScheme;
import org.himuro.lims.intake.model.IntakeMapping;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.UuidBytes;

/**
 * A manager's workbook is brought in: boxes, positions, old numbers, every third tube made from another. Beside it the same rows are written
 * by plain JDBC into bare tables of the same database.
 */
final class BenchIntake {
    private static final List<String> TITLES = List.of("検体番号", "患者番号", "種別", "箱", "位置", "採取日", "凍結日", "量", "親番号");
    private static final int PER_COMMIT = 1000;

    private final ApplicationContext context;
    private final Actor actor;
    private final long database;
    private final Connection owner;

    /** @param database pid of its server @param owner may create tables */
    BenchIntake(ApplicationContext context, Actor actor, long database, Connection owner) {
        this.owner = owner;
        this.context = context;
        this.actor = actor;
        this.database = database;
    }

    /** What was measured, as a line for the report. */
    String measure(int tubes) throws IOException, SQLException {
        var ids = context.getBean(Ids.class);
        var verbs = context.getBean(ImportVerbs.class);
        var content = workbook(tubes);
        var all = new Watch();
        var received = BenchWorld.done(verbs.receive(BankFileKind.TUBES, content, actor, ids.next(), Instant.now()));
        var imported = received.imported();
        var list = context.getBean(ImportQueries.class);
        var showing = context.getBean(ShowingImports.class);
        var guess = ShowingImports.guess(
                BankFileKind.TUBES,
                showing.open(list.one(actor.site(), imported).orElseThrow()).orElseThrow(),
                "list",
                1);
        var mapping = new IntakeMapping(
                guess.kind(),
                guess.sheet(),
                1,
                guess.columns(),
                guess.words(),
                CellScheme.ALONG_ROWS,
                9,
                9,
                "N-",
                true,
                "old-icf",
                1,
                "WG");
        BenchWorld.done(
                verbs.map(new MapBankFile(imported, "bench", mapping.json()), actor, ids.next(), Instant.now()));
        var checking = new Watch();
        var seen = context.getBean(CheckingList.class)
                .recent(list.one(actor.site(), imported).orElseThrow());
        if (!seen.isFaultless()) {
            throw new IllegalStateException(
                    seen.reasons() + " " + seen.checked().faultCount());
        }
        double checked = checking.seconds();
        BenchWorld.done(verbs.take(new TakeBankFile(imported, seen.seen()), actor, ids.next(), Instant.now()));
        context.getBean(RunningImports.class).run();
        var end = list.one(actor.site(), imported).orElseThrow();
        if (end.phase() != ImportPhase.TAKEN) {
            throw new IllegalStateException(end.toString());
        }
        var said = "%,d tubes brought in from a workbook (%,d bytes): %s, of that the check %.1f s"
                .formatted(tubes, content.length, all.said(), checked);
        tables();
        var plain = new Watch();
        plain(tubes);
        return said + "; the same rows by plain JDBC: " + plain.said();
    }

    private static byte[] workbook(int tubes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new SafeXlsx(out, "list")) {
            book.row(TITLES);
            for (int i = 0; i < tubes; i++) {
                boolean child = i % 3 == 2;
                book.row(List.of(
                        "OLD" + i,
                        "P" + i / 3,
                        child ? "DNA" : "血液",
                        "LB" + i / 81,
                        String.valueOf(i % 81 + 1),
                        i % 7 == 0 ? "不明" : "平成31年4月1日",
                        "2019/4/2",
                        "1.5 mL",
                        child ? "OLD" + (i - 2) : ""));
            }
        }
        return out.toByteArray();
    }

    /** Wall clock, and processor seconds of this process and of the database. */
    private final class Watch {
        private final long start = System.nanoTime();
        private final double application = cpu(ProcessHandle.current());
        private final double server = cpu(ProcessHandle.of(database).orElseThrow());

        double seconds() {
            return (System.nanoTime() - start) / 1e9;
        }

        String said() {
            return String.format(
                    Locale.ROOT,
                    "%.1f s (processor: application %.1f s, database %.1f s)",
                    seconds(),
                    cpu(ProcessHandle.current()) - application,
                    cpu(ProcessHandle.of(database).orElseThrow()) - server);
        }
    }

    private static double cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** Four facts, a tube, a position and a further code for each, with the keys that they need. */
    private void plain(int tubes) throws SQLException {
        owner.setAutoCommit(false);
        Supplier<byte[]> id = () -> UuidBytes.of(context.getBean(Ids.class).next());
        for (int from = 0; from < tubes; from += PER_COMMIT) {
            part(owner, from, Math.min(tubes, from + PER_COMMIT), id);
            owner.commit();
        }
        owner.setAutoCommit(true);
    }

    private static void part(Connection connection, int from, int to, Supplier<byte[]> id) throws SQLException {
        var body = "{\"cell\":\"A01\",\"code\":\"OLD\",\"container\":\"" + new UUID(1, 1) + "\",\"donor\":\""
                + new UUID(2, 2) + "\",\"material\":\"BLOOD\",\"site\":\"" + new UUID(3, 3) + "\"}";
        try (var fact = connection.prepareStatement(
                        "insert into plain_list_fact (id, stream, seq, body, hash) values (?,?,?,?,?)");
                var tube = connection.prepareStatement(
                        "insert into plain_list_tube (id, code, donor, place, cell) values (?,?,?,?,?)");
                var alias =
                        connection.prepareStatement("insert into plain_list_alias (id, code, tube) values (?,?,?)")) {
            for (int i = from; i < to; i++) {
                var stream = id.get();
                for (int seq = 1; seq <= 4; seq++) {
                    fact.setBytes(1, id.get());
                    fact.setBytes(2, stream);
                    fact.setInt(3, seq);
                    fact.setString(4, body);
                    fact.setBytes(5, body.substring(0, 32).getBytes(StandardCharsets.US_ASCII));
                    fact.addBatch();
                }
                tube.setBytes(1, stream);
                tube.setString(2, "N-OLD" + i);
                tube.setBytes(3, UuidBytes.of(new UUID(1, i / 3)));
                tube.setBytes(4, UuidBytes.of(new UUID(2, i / 81)));
                tube.setString(5, "A" + i % 81);
                tube.addBatch();
                alias.setBytes(1, id.get());
                alias.setString(2, "OLD" + i);
                alias.setBytes(3, stream);
                alias.addBatch();
            }
            fact.executeBatch();
            tube.executeBatch();
            alias.executeBatch();
        }
    }

    private void tables() throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(
                    "create table plain_list_fact (id binary(16) primary key, stream binary(16) not null, seq int"
                            + " not null, body longtext not null, hash binary(32) not null, unique (stream, seq))");
            statement.execute("create table plain_list_tube (id binary(16) primary key, code varchar(32) character set"
                    + " ascii not null unique, donor binary(16) not null, place binary(16) not null, cell varchar(8) not"
                    + " null, key (donor), unique (place, cell))");
            statement.execute("create table plain_list_alias (id binary(16) primary key, code varchar(32) character set"
                    + " ascii not null unique, tube binary(16) not null, key (tube))");
        }
    }
}
