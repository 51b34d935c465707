package org.himuro.lims.procedure.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.Roster;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.procedure.Trained;
import org.himuro.lims.procedure.Training;
import org.himuro.lims.procedure.Trainings;
import org.himuro.lims.procedure.application.TrainingMatrix.Column;
import org.himuro.lims.procedure.application.TrainingMatrix.Filter;
import org.himuro.lims.procedure.application.TrainingMatrix.Row;
import org.himuro.lims.shared.Reason;
import org.himuro.sop.training.Lesson;

/** Who has read what and was trained in what. */
@Singleton
public final class ShowingTraining {
    /** Those who are asked for training: at the bench, in the operating room, where tubes are processed. */
    private static final Set<Role> BENCH = Set.of(
            Role.TECHNICIAN, Role.OPERATING_ROOM, Role.PATHOLOGIST, Role.BIOBANK_MANAGER, Role.SEQUENCING_LABORATORY);

    private final Procedures procedures;
    private final Trained trained;
    private final TrainingQueries trainings;
    private final Roster roster;

    public ShowingTraining(Procedures procedures, Trained trained, TrainingQueries trainings, Roster roster) {
        this.procedures = procedures;
        this.trained = trained;
        this.trainings = trainings;
        this.roster = roster;
    }

    public MyTraining own(UUID person, Instant now) {
        var lessons = trained.lessons(person);
        return new MyTraining(columns(now).stream()
                .map(c -> line(c, lessons.getOrDefault(c.id(), List.of()), now))
                .sorted(Comparator.comparing(l -> !l.standing().state().lacking()))
                .toList());
    }

    public TrainingMatrix matrix(Viewer viewer, Filter filter, Instant now, List<Reason> reasons) {
        var people = roster.at(VisibleSites.of(viewer)).stream()
                .filter(m -> m.roles().stream().anyMatch(BENCH::contains))
                .toList();
        var all = columns(now);
        var columns = all.stream()
                .filter(c -> filter.procedure().map(c.id()::equals).orElse(true))
                .toList();
        var lessons = trainings.of(people.stream().map(Roster.Member::person).toList()).stream()
                .collect(Collectors.groupingBy(
                        Training::person, Collectors.toMap(Training::procedureId, Training::taken)));
        var rows = people.stream()
                .map(m -> row(m, columns, lessons.getOrDefault(m.person(), Map.of()), now))
                .filter(r -> filter.shows(r.cells()))
                .toList();
        return new TrainingMatrix(rows, columns, all, people, filter, viewer.may(Right.TRAIN), reasons);
    }

    private static Row row(Roster.Member member, List<Column> columns, Map<String, List<Lesson>> lessons, Instant now) {
        return new Row(
                member,
                columns.stream()
                        .map(c -> line(c, lessons.getOrDefault(c.id(), List.of()), now))
                        .toList());
    }

    private List<Column> columns(Instant now) {
        return procedures.register().current(now).stream()
                .flatMap(c ->
                        c
                                .procedure()
                                .map(p -> new Column(p, Optional.of(c.from()).filter(now::isBefore)))
                                .stream())
                .sorted(Comparator.comparing(Column::id).thenComparing(Column::version))
                .toList();
    }

    private static TrainingLine line(Column column, List<Lesson> lessons, Instant now) {
        var known = lessons.stream().filter(l -> !l.at().isAfter(now)).toList();
        var at = column.begins().orElse(now);
        return new TrainingLine(
                column.procedure(),
                column.begins(),
                Trainings.standing(column.procedure(), known, at),
                last(known, Lesson.Kind.READ, column.version(), column.version()),
                last(known, Lesson.Kind.TRAINED, column.procedure().training().fromVersion(), column.version()));
    }

    private static Optional<Instant> last(List<Lesson> lessons, Lesson.Kind kind, int from, int to) {
        return lessons.stream()
                .filter(l -> l.kind() == kind && l.version() >= from && l.version() <= to)
                .map(Lesson::at)
                .max(Comparator.naturalOrder());
    }
}
