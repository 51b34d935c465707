package org.himuro.lims.quality.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.TimeDoubted;
import org.himuro.lims.quality.DeviationAnswer;
import org.himuro.lims.quality.DeviationEvent.DeviationClosed;
import org.himuro.lims.quality.DeviationEvent.DeviationOpened;
import org.himuro.lims.quality.DeviationFile;
import org.himuro.lims.quality.Deviations;
import org.himuro.lims.quality.OpenDeviation;
import org.himuro.lims.quality.SettleMissedClock;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.specimen.CaseEvent.CaseMarked;
import org.himuro.lims.specimen.ContainerEvent.ContainerMarked;
import org.himuro.lims.specimen.FreezingVerdict;
import org.himuro.lims.specimen.ParcelEvent.ParcelMarked;
import org.himuro.lims.specimen.ParcelEvent.ParcelTurnedUp;
import org.himuro.lims.specimen.StrayEvent.StrayParcelReported;
import org.himuro.lims.specimen.TubeEvent.FreezingJudged;
import org.himuro.lims.specimen.TubeEvent.TubeClockMissed;
import org.himuro.lims.specimen.TubeEvent.TubeMarked;
import org.himuro.lims.specimen.TubeEvent.TubeStatedAt;
import org.himuro.lims.specimen.Tubes;

/** Which facts are deviations, and what may be done with one. */
public final class DeviationDecisions {
    /** A mark that only explains: the code of a reason card. */
    private static final String EXPLAINS = "REASON";

    /** A case's mark of what the fact beside it says in full. */
    private static final String DOUBTED = "TIME_DOUBTED";

    private static final String CLOCK_MISSED = "CLOCK_MISSED";
    private static final String JUDGED = "JUDGED";
    private static final long STREAM = 0x00D2L;

    private DeviationDecisions() {}

    /** The id of the deviation that a fact is: the same whoever asks. @param salt tells the sites apart that deal with one fact */
    public static UUID idOf(UUID fact, long salt) {
        return new UUID(fact.getMostSignificantBits(), fact.getLeastSignificantBits() ^ STREAM ^ salt);
    }

    /** The code of the deviation that a fact is, if it is one. */
    public static Optional<String> code(Fact fact) {
        return switch (fact) {
            case TubeMarked m -> Optional.of(m.code()).filter(c -> !c.startsWith(EXPLAINS));
            case CaseMarked m -> Optional.of(m.code()).filter(c -> !c.equals(DOUBTED));
            case ParcelMarked m -> Optional.of(m.code());
            case ContainerMarked m -> Optional.of(m.code());
            case StrayParcelReported stray -> Optional.of("PARCEL_NOT_ADDRESSED_HERE");
            case ParcelTurnedUp elsewhere -> Optional.of("PARCEL_TURNED_UP_ELSEWHERE");
            case TubeStatedAt s -> Optional.of("STATED_ELSEWHERE");
            case TubeClockMissed missed -> Optional.of(CLOCK_MISSED);
            case FreezingJudged j ->
                Optional.of(j.kind())
                        .filter(k -> j.verdict() == FreezingVerdict.DEVIATION
                                || j.verdict() == FreezingVerdict.UNDETERMINED);
            case TimeDoubted d -> Optional.of(d.why());
            default -> Optional.empty();
        };
    }

    /**
     * The sites that have to deal with it: where it was recorded, both ends of a parcel's way, or who has the tube that is
     * said to be elsewhere.
     */
    public static List<UUID> sites(Fact fact, UUID recordedAt) {
        return switch (fact) {
            case ParcelTurnedUp elsewhere -> List.of(elsewhere.sender(), elsewhere.receiver());
            case TubeStatedAt stated -> List.of(stated.holder());
            default -> List.of(recordedAt);
        };
    }

    public static Decision<DeviationAnswer> open(OpenDeviation command, Act act, Reads reads) {
        var answer = new DeviationAnswer(command.deviation());
        if (reads.state(Deviations.KIND, command.deviation()).isPresent()) {
            return new Decision.Accepted<>(List.of(), answer);
        }
        var fact = new DeviationOpened(
                command.code(),
                command.aboutKind(),
                command.about(),
                command.fact(),
                act.actor().site());
        var stream = Deviations.KIND.ref(command.deviation());
        return new Decision.Accepted<>(List.of(new Entry(stream, fact, act.occurredAt())), answer);
    }

    /**
     * Whether it came in time after all or too late, is now said by the verdict, which is a deviation of its own where it was
     * too late. What somebody has begun to deal with is left to them.
     */
    public static Decision<DeviationAnswer> settle(SettleMissedClock command, Act act, Reads reads) {
        var missed = reads.history(Tubes.KIND.ref(command.tube())).stream()
                .filter(r -> r.fact() instanceof TubeClockMissed)
                .map(r -> idOf(r.id(), 0))
                .toList();
        var open = reads.states(Deviations.KIND, missed).values().stream()
                .filter(file -> file.actions().isEmpty())
                .map(DeviationFile::deviation)
                .filter(d -> !d.closed() && d.untouched())
                .<Entry>map(d -> new Entry(Deviations.KIND.ref(d.id()), new DeviationClosed(JUDGED), act.occurredAt()))
                .toList();
        return new Decision.Accepted<>(open, new DeviationAnswer(command.tube()));
    }
}
