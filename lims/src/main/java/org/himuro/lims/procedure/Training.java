package org.himuro.lims.procedure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.sop.training.Lesson;

/** What one person read and was taught of one procedure, as it happened. */
public record Training(UUID id, UUID person, String procedureId, List<Given> lessons) {
    public Training {
        lessons = List.copyOf(lessons);
    }

    /** @param by the reader, or the trainer; at the site in whose name it was said */
    public record Given(int version, Lesson.Kind kind, Instant at, UUID by, UUID site) {
        public Lesson lesson() {
            return new Lesson(version, kind, at);
        }
    }

    public List<Lesson> taken() {
        return lessons.stream().map(Given::lesson).toList();
    }
}
