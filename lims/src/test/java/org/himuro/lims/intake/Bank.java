package org.himuro.lims.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Browser;
import org.himuro.lims.identity.IdentityServer;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.World;
import org.himuro.lims.intake.SteerBankImport.Where;
import org.himuro.lims.intake.application.CheckingList;
import org.himuro.lims.intake.application.ImportQueries;
import org.himuro.lims.intake.application.ImportVerbs;
import org.himuro.lims.intake.application.RunningImports;
import org.himuro.lims.intake.application.ShowingImports;
import org.himuro.lims.intake.model.CellScheme;
import org.himuro.lims.intake.model.IntakeMapping;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.application.Rebuild;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.processing.ProcessTubes;
import org.himuro.lims.processing.Processed;
import org.himuro.lims.processing.application.ProcessingTubes;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Preparation;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.storage.RegisterContainer;
import org.himuro.lims.storage.application.RegisteringContainers;

/** An application on a real database, with a manager who has lists. */
final class Bank implements AutoCloseable {
    private final IdentityServer app = IdentityServer.start("DEMO");
    final Actor manager = new Actor(new UUID(2, 1), Optional.empty(), World.site(app, "NCH"));

    /** Somebody signed in with that role at the manager's site. */
    Browser person(String account, Role role) {
        return World.signedIn(app, account, manager.site(), role);
    }

    <T> T bean(Class<T> type) {
        return app.bean(type);
    }

    UUID id() {
        return bean(Ids.class).next();
    }

    static <A extends Record> A done(Outcome<A> outcome) {
        if (outcome instanceof Outcome.Done<A>(var answer, var repeated)) {
            return answer;
        }
        throw new AssertionError("not done: " + outcome);
    }

    /** A list of tubes that has come and is read as its titles say; positions are numbers along the rows. */
    BankImport brought(String list, int boxRows, int boxColumns) {
        var verbs = bean(ImportVerbs.class);
        var content = list.getBytes(StandardCharsets.UTF_8);
        var id = done(verbs.receive(BankFileKind.TUBES, content, manager, id(), Instant.now()))
                .imported();
        var guess = ShowingImports.guess(
                BankFileKind.TUBES, bean(ShowingImports.class).open(state(id)).orElseThrow(), "", 1);
        var mapping = new IntakeMapping(
                guess.kind(),
                "",
                1,
                guess.columns(),
                guess.words(),
                CellScheme.ALONG_ROWS,
                boxRows,
                boxColumns,
                "",
                true,
                "old-icf",
                1,
                "WG");
        done(verbs.map(new MapBankFile(id, "台帳", mapping.json()), manager, id(), Instant.now()));
        return state(id);
    }

    BankImport state(BankImport imported) {
        return state(imported.id());
    }

    private BankImport state(UUID id) {
        return bean(ImportQueries.class).one(manager.site(), id).orElseThrow();
    }

    Outcome<IntakeAnswer> take(BankImport imported) {
        return take(imported, bean(CheckingList.class).recent(imported).seen());
    }

    Outcome<IntakeAnswer> take(BankImport imported, String seen) {
        return bean(ImportVerbs.class).take(new TakeBankFile(imported.id(), seen), manager, id(), Instant.now());
    }

    /** Being taken, and no part of it is yet. */
    BankImport begun(BankImport imported) {
        var checked = bean(CheckingList.class).recent(imported);
        if (!checked.isFaultless()) {
            throw new AssertionError(checked.reasons() + " " + checked.checked().faults());
        }
        done(take(imported));
        return state(imported);
    }

    BankImport taken(BankImport imported) {
        begun(imported);
        run();
        var now = state(imported);
        if (now.phase() != ImportPhase.TAKEN) {
            throw new AssertionError(now.toString());
        }
        return now;
    }

    /** What the job does; another test's job may be at it, too. */
    void run() {
        bean(RunningImports.class).run();
    }

    Outcome<IntakeAnswer> steer(BankImport imported, Where where) {
        return bean(ImportVerbs.class).steer(new SteerBankImport(imported.id(), where), manager, id(), Instant.now());
    }

    void steered(BankImport imported, Where where) {
        done(steer(imported, where));
    }

    Tube tube(String code) {
        var table = new RecordTable<>("tube", Tube.class);
        return bean(Queries.class)
                .query(
                        "select " + String.join(",", table.columns()) + " from tube where code=?",
                        List.of(code),
                        table::read)
                .getFirst();
    }

    void container(String code, int rows, int columns) {
        var now = Instant.now();
        var command = new RegisterContainer(code, ContainerType.BOX, "", rows, columns, "ULT_80", Optional.empty());
        done(bean(RegisteringContainers.class).run(command, manager, id(), now, now));
    }

    Outcome<Processed> aliquot(String parent) {
        var now = Instant.now();
        var draw = new ProcessTubes.Draw(parent, Optional.empty(), Optional.empty(), Optional.empty(), false);
        var child =
                new ProcessTubes.Child(parent, Optional.empty(), Optional.of(new BigDecimal("100")), Optional.empty());
        var command = new ProcessTubes(
                Preparation.ALIQUOT,
                Optional.empty(),
                Optional.empty(),
                Optional.of("QIAamp"),
                Optional.of("LOT-7"),
                Optional.empty(),
                Optional.empty(),
                List.of(draw),
                List.of(child),
                Optional.empty());
        return bean(ProcessingTubes.class).run(command, manager, id(), now, now);
    }

    /** What differs between the tables and what the ledger implies. */
    List<String> rebuilt() {
        try (var owner = app.owner()) {
            return bean(Rebuild.class).differences(owner);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tables of the application's schema in which the text stands. */
    List<String> outsideTheVault(String text) throws SQLException {
        var found = new ArrayList<String>();
        try (var owner = app.owner();
                var tables = owner.getMetaData().getTables(owner.getCatalog(), null, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                var table = tables.getString("TABLE_NAME");
                try (var statement = owner.createStatement();
                        var rows = statement.executeQuery("select * from `" + table + "`")) {
                    while (rows.next()) {
                        for (int c = 1; c <= rows.getMetaData().getColumnCount(); c++) {
                            var value = Objects.requireNonNullElse(rows.getBytes(c), new byte[0]);
                            if (new String(value, StandardCharsets.ISO_8859_1).contains(text)) {
                                found.add(table);
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    @Override
    public void close() {
        app.close();
    }
}
