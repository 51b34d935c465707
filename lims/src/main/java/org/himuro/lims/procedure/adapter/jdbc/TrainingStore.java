package org.himuro.lims.procedure.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.procedure.Training;
import org.himuro.lims.procedure.Training.Given;
import org.himuro.lims.procedure.Trainings;
import org.himuro.sop.training.Lesson;

/** A person's training in a procedure with its lessons; they are few, so a change writes them anew. */
@Singleton
final class TrainingStore implements StateStore<Training> {
    private static final List<String> TRAINING = List.of("id", "person", "procedure_id", "seq");
    private static final List<String> LESSON =
            List.of("training", "nth", "version", "kind", "given_at", "given_by", "site");
    static final String ROWS =
            "select t.id, t.seq, t.person, t.procedure_id, l.version, l.kind, l.given_at, l.given_by,"
                    + " l.site from training t join training_lesson l on l.training = t.id where ";

    @Override
    public Trainings kind() {
        return Trainings.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("training", "training_lesson");
    }

    @Override
    public List<Versioned<Training>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        var sql = ROWS + "t.id in " + Queries.marks(ids.size()) + " order by t.id, l.nth";
        return folded(Select.all(
                connection, sql, TrainingStore::row, Queries.filled(ids).toArray()));
    }

    /** A lesson with whose it is. */
    record Row(UUID id, long seq, UUID person, String procedure, Given given) {}

    static Row row(ResultSet row) throws SQLException {
        return new Row(
                Select.uuid(row, 1),
                row.getLong(2),
                Select.uuid(row, 3),
                row.getString(4),
                new Given(
                        row.getInt(5),
                        Lesson.Kind.valueOf(row.getString(6)),
                        Objects.requireNonNull(Select.instant(row, 7)),
                        Select.uuid(row, 8),
                        Select.uuid(row, 9)));
    }

    /** @param rows those of one training beside each other, in the order of its lessons */
    static List<Versioned<Training>> folded(List<Row> rows) {
        var byId = new LinkedHashMap<UUID, List<Row>>();
        rows.forEach(
                row -> byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        return byId.values().stream()
                .map(all -> {
                    var first = all.getFirst();
                    var lessons = all.stream().map(Row::given).toList();
                    return new Versioned<>(
                            first.id(),
                            first.seq(),
                            new Training(first.id(), first.person(), first.procedure(), lessons));
                })
                .toList();
    }

    @Override
    public void save(Rows rows, List<Change<Training>> changes) throws SQLException {
        rows.upsert(
                "training", TRAINING, changes.stream().map(TrainingStore::row).toList());
        rows.delete(
                "training_lesson",
                List.of("training"),
                changes.stream().map(c -> new Object[] {c.id()}).toList());
        var lessons = new ArrayList<Object[]>();
        for (var change : changes) {
            var given = change.after().lessons();
            for (int i = 0; i < given.size(); i++) {
                lessons.add(lesson(change.id(), i + 1, given.get(i)));
            }
        }
        if (!lessons.isEmpty()) {
            rows.insert("training_lesson", LESSON, lessons);
        }
    }

    private static Object[] row(Change<Training> c) {
        return new Object[] {c.id(), c.after().person(), c.after().procedureId(), c.seq()};
    }

    private static Object[] lesson(UUID training, int nth, Given g) {
        return new Object[] {training, nth, g.version(), g.kind().name(), g.at(), g.by(), g.site()};
    }
}
