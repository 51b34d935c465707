package org.himuro.lims.quality.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.quality.Deviation;
import org.himuro.lims.quality.DeviationAnswer;
import org.himuro.lims.quality.DeviationEvent;
import org.himuro.lims.quality.DeviationFile;
import org.himuro.lims.quality.Deviations;
import org.himuro.lims.shared.Reason;

/** The deviation of one's own site that is to be dealt with, and what speaks against that. */
final class OwnDeviation {
    private OwnDeviation() {}

    /** Another site's is as unknown as none. */
    static Optional<DeviationFile> find(UUID id, Act act, Reads reads) {
        return reads.state(Deviations.KIND, id)
                .filter(f -> f.deviation().site().equals(act.actor().site()));
    }

    /** Why nothing more can be done about it, before anything else is asked. */
    static Optional<Reason> against(Optional<DeviationFile> file) {
        if (file.isEmpty()) {
            return Optional.of(Reason.of("DEVIATION_UNKNOWN"));
        }
        return file.filter(f -> f.deviation().closed()).map(f -> Reason.of("DEVIATION_CLOSED"));
    }

    /** What was found on a clock that is ahead is not dealt with before it was found. */
    static Entry entry(DeviationFile file, DeviationEvent fact, Act act) {
        var deviation = file.deviation();
        var at = deviation.openedAt().isAfter(act.occurredAt()) ? deviation.openedAt() : act.occurredAt();
        return new Entry(Deviations.KIND.ref(deviation.id()), fact, at);
    }

    static Decision<DeviationAnswer> one(DeviationFile file, DeviationEvent fact, Act act) {
        return new Decision.Accepted<>(
                List.of(entry(file, fact, act)),
                new DeviationAnswer(file.deviation().id()));
    }

    /** Whose act it was; nobody where the system itself found it. */
    static Optional<UUID> author(Deviation deviation, Reads reads) {
        return reads.history(new StreamRef(deviation.aboutKind(), deviation.about())).stream()
                .filter(r -> r.id().equals(deviation.fact()))
                .findFirst()
                .map(Recorded::actor)
                .map(Actor::person)
                .filter(person -> !person.equals(Actor.SYSTEM));
    }
}
