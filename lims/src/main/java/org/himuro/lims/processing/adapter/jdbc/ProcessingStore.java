package org.himuro.lims.processing.adapter.jdbc;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.processing.Processing;
import org.himuro.lims.processing.ProcessingEvent.Drawn;
import org.himuro.lims.processing.ProcessingEvent.Filled;
import org.himuro.lims.processing.ProcessingEvent.Share;
import org.himuro.lims.processing.Processings;
import org.himuro.lims.specimen.Amount;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.Preparation;

/** Acts of processing, what each took out of which tube, what came into which, and with that the lineage. */
@Singleton
final class ProcessingStore implements StateStore<Processing> {
    private static final List<String> BESIDE = List.of("processing_draw", "processing_child", "lineage");
    private static final List<String> DRAW = List.of(
            "processing", "tube", "preparation", "taken", "given", "lost", "unit", "emptied", "thawed", "generation");
    private static final List<String> CHILD = List.of("tube", "processing", "amount", "unit", "generation");
    private static final List<String> EDGE =
            List.of("child", "parent", "processing", "consumed", "unit", "parent_generation", "child_generation");

    private final RecordTable<ProcessingRow> table = new RecordTable<>("processing", ProcessingRow.class);

    @Override
    public Processings kind() {
        return Processings.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("processing", "processing_draw", "processing_child", "lineage");
    }

    @Override
    public List<Versioned<Processing>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        var found = new ArrayList<Versioned<Processing>>();
        for (var row : table.load(connection, ids)) {
            found.add(new Versioned<>(
                    row.id(),
                    row.seq(),
                    row.state().with(draws(connection, row.id()), children(connection, row.id()))));
        }
        return found;
    }

    private static List<Drawn> draws(Connection connection, UUID processing) throws SQLException {
        return Select.all(
                connection,
                "select tube, taken, lost, unit, emptied, thawed, generation from processing_draw where processing = ?"
                        + " order by tube",
                row -> new Drawn(
                        Select.uuid(row, 1),
                        amount(row, 2, 4),
                        amount(row, 3, 4),
                        row.getBoolean(5),
                        row.getBoolean(6),
                        row.getInt(7)),
                processing);
    }

    private static List<Filled> children(Connection connection, UUID processing) throws SQLException {
        var shares = Select.all(
                connection,
                "select child, parent, consumed, unit from lineage where processing = ? order by parent",
                row -> new Edge(Select.uuid(row, 1), new Share(Select.uuid(row, 2), amount(row, 3, 4))),
                processing);
        return Select.all(
                connection,
                "select tube, amount, unit, generation from processing_child where processing = ? order by tube",
                row -> {
                    var tube = Select.uuid(row, 1);
                    return new Filled(
                            tube,
                            amount(row, 2, 3),
                            shares.stream()
                                    .filter(e -> e.child().equals(tube))
                                    .map(Edge::share)
                                    .toList(),
                            row.getInt(4));
                },
                processing);
    }

    private record Edge(UUID child, Share share) {}

    private static Optional<Amount> amount(ResultSet row, int value, int unit) throws SQLException {
        var number = Optional.ofNullable(row.getBigDecimal(value));
        var in = Optional.ofNullable(row.getString(unit)).map(AmountUnit::valueOf);
        return number.flatMap(n -> in.map(u -> new Amount(n, u)));
    }

    @Override
    public void save(Rows rows, List<Change<Processing>> changes) throws SQLException {
        table.save(rows, changes.stream().map(c -> c.ofRow(ProcessingRow::of)).toList());
        var again = changes.stream()
                .filter(c -> !c.fresh())
                .map(c -> new Object[] {c.id()})
                .toList();
        if (!again.isEmpty()) {
            for (var beside : BESIDE) {
                rows.delete(beside, List.of("processing"), again);
            }
        }
        for (var change : changes) {
            insert(rows, change.after());
        }
    }

    private static void insert(Rows rows, Processing p) throws SQLException {
        if (p.draws().isEmpty()) {
            return;
        }
        rows.insert(
                "processing_draw", DRAW, p.draws().stream().map(d -> draw(p, d)).toList());
        rows.insert(
                "processing_child",
                CHILD,
                p.children().stream()
                        .map(c -> new Object[] {
                            c.tube(),
                            p.id(),
                            c.amount().map(Amount::value),
                            c.amount().map(Amount::unit),
                            c.generation()
                        })
                        .toList());
        rows.insert("lineage", EDGE, edges(p));
    }

    /** What was given is added up from what each child got of it, never taken from who decided. */
    private static Object[] draw(Processing p, Drawn d) {
        var shares = p.children().stream()
                .flatMap(c -> c.shares().stream())
                .filter(s -> s.parent().equals(d.tube()))
                .map(Share::consumed)
                .toList();
        var given = p.preparation() == Preparation.DERIVATIVE || shares.stream().anyMatch(Optional::isEmpty)
                ? Optional.<BigDecimal>empty()
                : Optional.of(shares.stream()
                        .flatMap(Optional::stream)
                        .map(Amount::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        return new Object[] {
            p.id(),
            d.tube(),
            p.preparation(),
            d.taken().map(Amount::value),
            given,
            d.lost().map(Amount::value),
            d.taken().or(d::lost).map(Amount::unit),
            d.emptied(),
            d.thawed(),
            d.generation()
        };
    }

    private static List<Object[]> edges(Processing p) {
        var edges = new ArrayList<Object[]>();
        for (var child : p.children()) {
            for (var share : child.shares()) {
                int above = p.draws().stream()
                        .filter(d -> d.tube().equals(share.parent()))
                        .mapToInt(Drawn::generation)
                        .findFirst()
                        .orElseThrow();
                edges.add(new Object[] {
                    child.tube(),
                    share.parent(),
                    p.id(),
                    share.consumed().map(Amount::value),
                    share.consumed().map(Amount::unit),
                    above,
                    child.generation()
                });
            }
        }
        return edges;
    }
}
