package org.himuro.lims.quality.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.quality.CorrectiveAction;
import org.himuro.lims.quality.CorrectiveAction.Step;
import org.himuro.lims.quality.DeviationEvent.ActionOverdue;
import org.himuro.lims.quality.application.DeviationQueries.Found;
import org.himuro.lims.task.Notice;
import org.himuro.lims.task.NoticeKind;
import org.himuro.lims.task.Notices;

/**
 * An action whose day has passed is told to who is to do it and to those who may check it; one that waits for its check, to those but who
 * did it (E6).
 */
@Singleton
public final class TellingOverdue {
    private static final long NOTICE = 0x00E2L;

    private final DeviationQueries queries;
    private final Notices notices;

    public TellingOverdue(DeviationQueries queries, Notices notices) {
        this.queries = queries;
        this.notices = notices;
    }

    /** Again and again the same notice; none where it was done meanwhile. */
    public void told(Recorded recorded) {
        if (recorded.fact() instanceof ActionOverdue overdue) {
            var site = VisibleSites.only(recorded.actor().site());
            queries.find(site, recorded.stream().id())
                    .ifPresent(found -> found.file().actions().stream()
                            .filter(action -> action.id().equals(overdue.action()))
                            .filter(action -> action.deadline().equals(Optional.of(overdue.day())))
                            .findFirst()
                            .ifPresent(action -> tell(recorded.id(), overdue, found, action)));
        }
    }

    private void tell(UUID fact, ActionOverdue overdue, Found found, CorrectiveAction action) {
        var deviation = found.file().deviation();
        var toDo = action.step() == Step.PLANNED;
        notices.tell(new Notice(
                new UUID(fact.getMostSignificantBits(), fact.getLeastSignificantBits() ^ NOTICE),
                NoticeKind.OVERDUE_ACTION,
                action.id(),
                deviation.site(),
                "/deviations/" + deviation.id(),
                List.of(
                        found.aboutCode().orElse("–"),
                        toDo ? "DO" : "CHECK",
                        overdue.day().toString()),
                toDo ? Set.of(action.responsible()) : Set.of(),
                action.doneBy().filter(_ -> !toDo).map(Set::of).orElse(Set.of())));
    }
}
