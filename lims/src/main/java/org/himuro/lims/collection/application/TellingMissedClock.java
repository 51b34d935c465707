package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.collection.ClockReading;
import org.himuro.lims.collection.application.CaseQueries.Running;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.specimen.TubeEvent.TubeClockMissed;
import org.himuro.lims.task.Notice;
import org.himuro.lims.task.NoticeKind;
import org.himuro.lims.task.Notices;

/** A clock that ran out is told to those at the site of the bench who should know (C4). */
@Singleton
public final class TellingMissedClock {
    private static final long NOTICE = 0x00E1L;

    private final CaseQueries cases;
    private final Procedures procedures;
    private final Notices notices;

    public TellingMissedClock(CaseQueries cases, Procedures procedures, Notices notices) {
        this.cases = cases;
        this.procedures = procedures;
        this.notices = notices;
    }

    /** Again and again the same notice. */
    public void told(Recorded recorded) {
        if (recorded.fact() instanceof TubeClockMissed missed) {
            cases.tube(recorded.stream().id()).ifPresent(running -> tell(recorded, missed, running));
        }
    }

    private void tell(Recorded recorded, TubeClockMissed missed, Running running) {
        var id = recorded.id();
        notices.tell(new Notice(
                new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ NOTICE),
                NoticeKind.MISSED_CLOCK,
                running.tube().id(),
                running.tube().collectedBy(),
                "/tubes/" + running.tube().code(),
                List.of(
                        running.card().code(),
                        missed.limit(),
                        since(running, recorded.recordedAt())
                                .map(Instant::toString)
                                .orElse("–"),
                        missed.due().toString()),
                Set.of(),
                Set.of()));
    }

    /** When the clock that judges it began. */
    private Optional<Instant> since(Running running, Instant now) {
        var tube = running.tube();
        var bySampling = ClockReading.of(procedures.register(), running.card(), Optional.of(tube), now)
                .filter(ClockReading::originIsSampled)
                .isPresent();
        return (bySampling ? tube.sampledAt() : running.card().resectedAt()).or(tube::sampledAt);
    }
}
