package org.himuro.lims.scan;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.collection.Workplace;
import org.himuro.lims.procedure.Trained;
import org.himuro.lims.procedure.Trainings;
import org.himuro.lims.shared.Reason;
import org.himuro.sop.procedure.TrainingRule;
import org.himuro.sop.training.Lesson;

/** Who was trained at a workplace in memory. */
record TrainedInMemory(Workplace place) implements Trained {
    @Override
    public Optional<Reason> against(UUID person, String procedure, Instant at) {
        return place.shelf()
                .inForce(procedure, at)
                .filter(p -> p.training().required() == TrainingRule.Required.REFUSE)
                .flatMap(p ->
                        Trainings.lack(Trainings.standing(p, lessons(person).getOrDefault(procedure, List.of()), at)))
                .map(Reason::of);
    }

    @Override
    public int lacking(UUID person, Instant now) {
        return 0;
    }

    @Override
    public Map<String, List<Lesson>> lessons(UUID person) {
        var lessons = new HashMap<String, List<Lesson>>();
        place.ledger.states(Trainings.KIND, place.ledger.all(Trainings.KIND)).values().stream()
                .filter(t -> t.person().equals(person))
                .forEach(t -> lessons.put(t.procedureId(), t.taken()));
        return lessons;
    }
}
