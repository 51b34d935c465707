package org.himuro.lims.procedure.adapter.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.himuro.lims.procedure.application.TrainingLine;
import org.himuro.lims.procedure.application.TrainingMatrix;
import org.himuro.sop.training.Standing;

/** How the people of a site stand to a procedure: by the ids of their accounts, without names. */
@Serdeable
record TrainedView(String procedure, List<Person> people) {

    /**
     * @param version in force, or coming where none is
     * @param until when what they have ends; empty where it does not
     */
    @Serdeable
    record Person(
            UUID person,
            int version,
            Standing.State state,
            Optional<Instant> readAt,
            Optional<Instant> trainedAt,
            Optional<Instant> until) {
        static Person of(UUID person, TrainingLine line) {
            return new Person(
                    person,
                    line.procedure().version().version(),
                    line.standing().state(),
                    line.readAt(),
                    line.trainedAt(),
                    line.standing().until());
        }
    }

    static TrainedView of(String procedure, TrainingMatrix matrix) {
        return new TrainedView(
                procedure,
                matrix.shown().stream()
                        .flatMap(row -> IntStream.range(0, row.cells().size())
                                .mapToObj(i -> Person.of(
                                        row.member().person(), row.cells().get(i))))
                        .toList());
    }
}
