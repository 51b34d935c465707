package org.himuro.lims.quality.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.quality.CorrectiveAction;
import org.himuro.lims.quality.NoteOverdue;
import org.himuro.lims.quality.application.DeviationQueries.ActionLine;

/** Notes which actions have become overdue, each once for each day that was set, by the day of their site. */
@Singleton
public final class NotingOverdue {
    private static final long ACT = 0x00D4L;
    /** No more at a time; the rest is noted at the next. */
    private static final int MOST = 500;
    /** Where a day begins before it does anywhere else. */
    private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);

    private final DeviationQueries queries;
    private final HandlingActions handling;
    private final SiteDays days;

    public NotingOverdue(DeviationQueries queries, HandlingActions handling, SiteDays days) {
        this.queries = queries;
        this.handling = handling;
        this.days = days;
    }

    public void run(Instant now) {
        for (var line : queries.toNote(LocalDate.ofInstant(now, FIRST), MOST)) {
            line.action()
                    .deadline()
                    .filter(day -> days.at(line.deviation().site(), now).isAfter(day))
                    .ifPresent(day -> note(line, day, now));
        }
    }

    private void note(ActionLine line, LocalDate day, Instant now) {
        handling.overdue(
                new NoteOverdue(line.deviation().id(), line.action().id(), day),
                Actor.system(line.deviation().site()),
                act(line.action(), day),
                now,
                now);
    }

    /** The same for doing or checking it by the same day: however many nodes and rounds see it, it is one act. */
    private static UUID act(CorrectiveAction action, LocalDate day) {
        var id = action.id();
        long step = action.step().ordinal() + ACT;
        return new UUID(
                id.getMostSignificantBits(), id.getLeastSignificantBits() ^ step ^ (day.toEpochDay() << Short.SIZE));
    }
}
