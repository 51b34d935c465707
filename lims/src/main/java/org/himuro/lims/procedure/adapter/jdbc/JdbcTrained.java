package org.himuro.lims.procedure.adapter.jdbc;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.StateStore.Versioned;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.procedure.Trained;
import org.himuro.lims.procedure.Training;
import org.himuro.lims.procedure.Trainings;
import org.himuro.lims.procedure.application.TrainingQueries;
import org.himuro.lims.shared.Reason;
import org.himuro.sop.procedure.TrainingRule;
import org.himuro.sop.training.Lesson;

@Singleton
final class JdbcTrained implements Trained, TrainingQueries {
    private final Queries queries;
    private final Procedures procedures;

    JdbcTrained(Queries queries, Procedures procedures) {
        this.queries = queries;
        this.procedures = procedures;
    }

    @Override
    public Optional<Reason> against(UUID person, String procedure, Instant at) {
        return procedures
                .inForce(procedure, at)
                .filter(p -> p.training().required() == TrainingRule.Required.REFUSE)
                .flatMap(p -> Trainings.lack(Trainings.standing(p, lessons(person, procedure), at)))
                .map(Reason::of);
    }

    private List<Lesson> lessons(UUID person, String procedure) {
        return queries
                .query(TrainingStore.ROWS + "t.id = ?", List.of(Trainings.idOf(person, procedure)), TrainingStore::row)
                .stream()
                .map(row -> row.given().lesson())
                .toList();
    }

    @Override
    public int lacking(UUID person, Instant now) {
        var lessons = lessons(person);
        return (int) procedures.register().current(now).stream()
                .filter(c -> c.procedure()
                        .map(p -> Trainings.standing(
                                p, lessons.getOrDefault(p.version().id(), List.of()), latest(c.from(), now)))
                        .filter(s -> s.state().lacking())
                        .isPresent())
                .count();
    }

    private static Instant latest(Instant from, Instant now) {
        return from.isAfter(now) ? from : now;
    }

    @Override
    public Map<String, List<Lesson>> lessons(UUID person) {
        return of(List.of(person)).stream().collect(Collectors.toMap(Training::procedureId, Training::taken));
    }

    @Override
    public List<Training> of(Collection<UUID> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        var rows = queries.query(
                TrainingStore.ROWS + "t.person in " + Queries.marks(people.size()) + " order by t.id, l.nth",
                Queries.filled(people),
                TrainingStore::row);
        return TrainingStore.folded(rows).stream().map(Versioned::state).toList();
    }
}
