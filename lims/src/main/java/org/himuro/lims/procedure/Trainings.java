package org.himuro.lims.procedure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.procedure.Training.Given;
import org.himuro.lims.procedure.TrainingEvent.ProcedureRead;
import org.himuro.lims.procedure.TrainingEvent.ProcedureTrained;
import org.himuro.sop.procedure.Procedure;
import org.himuro.sop.procedure.TrainingRule;
import org.himuro.sop.training.Lesson;
import org.himuro.sop.training.Standing;

/** Streams of training: one for each person and procedure. */
public final class Trainings implements StreamKind<Training> {
    public static final Trainings KIND = new Trainings();
    private static final UUID NOBODY = new UUID(0, 0);

    private Trainings() {}

    public static UUID idOf(UUID person, String procedure) {
        return UUID.nameUUIDFromBytes(("training/" + person + "/" + procedure).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What somebody lacks at an instant to work by this version, as the code of a reason. Reads one state, and none where the
     * procedure asks for nothing or the system itself acts.
     */
    public static Optional<String> lack(Reads reads, Actor actor, Procedure procedure, Instant at) {
        if (procedure.training().required() == TrainingRule.Required.NONE
                || actor.person().equals(Actor.SYSTEM)) {
            return Optional.empty();
        }
        var known = reads.state(KIND, idOf(actor.person(), procedure.version().id()));
        return lack(standing(procedure, known.map(Training::taken).orElse(List.of()), at));
    }

    public static Standing standing(Procedure procedure, List<Lesson> lessons, Instant at) {
        return Standing.of(procedure, lessons, at, SopRegister.PROGRAMME);
    }

    /** The code of what is lacking. */
    public static Optional<String> lack(Standing standing) {
        return switch (standing.state()) {
            case NOT_REQUIRED, CURRENT, ENDING -> Optional.empty();
            case NOT_READ -> Optional.of("TRAINING_NOT_READ");
            case NOT_TRAINED -> Optional.of("TRAINING_NOT_GIVEN");
            case EXPIRED -> Optional.of("TRAINING_EXPIRED");
        };
    }

    @Override
    public String name() {
        return "training";
    }

    @Override
    public Training blank(UUID id) {
        return new Training(id, NOBODY, "", List.of());
    }

    @Override
    public Training after(Training before, Recorded recorded) {
        return recorded.fact() instanceof TrainingEvent event ? after(before, event, recorded) : before;
    }

    private static Training after(Training t, TrainingEvent event, Recorded recorded) {
        var kind = switch (event) {
            case ProcedureRead e -> Lesson.Kind.READ;
            case ProcedureTrained e -> Lesson.Kind.TRAINED;
        };
        var lessons = new ArrayList<>(t.lessons());
        lessons.add(new Given(
                event.version(),
                kind,
                recorded.occurredAt(),
                recorded.actor().person(),
                recorded.actor().site()));
        return new Training(t.id(), event.person(), event.procedure(), lessons);
    }
}
