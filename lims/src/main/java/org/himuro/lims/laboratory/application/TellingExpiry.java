package org.himuro.lims.laboratory.application;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.laboratory.LaboratoryEvent.ExpiryReminded;
import org.himuro.lims.laboratory.LaboratoryRegister;
import org.himuro.lims.laboratory.LaboratoryWork;
import org.himuro.lims.laboratory.Reminder;
import org.himuro.lims.laboratory.model.ExpiryReminders;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.task.Notice;
import org.himuro.lims.task.NoticeKind;
import org.himuro.lims.task.Notices;

/** The end of an accreditation reaches the laboratory, and whoever keeps the register; each with the orders that the site may see. */
@Singleton
public final class TellingExpiry {
    private static final int NAMED = 3;
    private static final int MOST = 500;

    private final Sites sites;
    private final LaboratoryRegister register;
    private final LaboratoryWork work;
    private final Notices notices;
    private final InstantSource clock;

    public TellingExpiry(
            Sites sites, LaboratoryRegister register, LaboratoryWork work, Notices notices, InstantSource clock) {
        this.sites = sites;
        this.register = register;
        this.work = work;
        this.notices = notices;
        this.clock = clock;
    }

    /** Again and again the same notices; none where another certificate follows by now. */
    public void told(Recorded recorded) {
        if (recorded.fact() instanceof ExpiryReminded(var reminder)) {
            sites.byId(recorded.actor().site())
                    .filter(laboratory -> stillEnds(laboratory, reminder))
                    .ifPresent(laboratory -> sites.all().stream()
                            .filter(site -> site.id().equals(laboratory.id()) || keeps(site.category()))
                            .forEach(site -> tell(recorded.id(), laboratory, site, reminder)));
        }
    }

    private static boolean keeps(Sites.Category category) {
        return switch (category) {
            case HOSPITAL, BIOBANK, CENTRAL_UNIT -> true;
            case LABORATORY, CARRIER -> false;
        };
    }

    private boolean stillEnds(Sites.Site laboratory, Reminder reminder) {
        return ExpiryReminders.ending(register.at(laboratory.id()), today(laboratory))
                .filter(last -> last.lastDay().equals(reminder.lastDay()))
                .isPresent();
    }

    private void tell(UUID fact, Sites.Site laboratory, Sites.Site to, Reminder reminder) {
        var orders = work.inProgress(laboratory.id(), VisibleSites.only(to.id()), MOST);
        var first = orders.stream()
                .limit(NAMED)
                .map(LaboratoryWork.InProgress::order)
                .collect(Collectors.joining(", "));
        notices.tell(new Notice(
                new UUID(
                        fact.getMostSignificantBits() ^ to.id().getLeastSignificantBits(),
                        fact.getLeastSignificantBits() ^ to.id().getMostSignificantBits()),
                NoticeKind.ACCREDITATION_ENDS,
                laboratory.id(),
                to.id(),
                "/laboratories/" + laboratory.code(),
                List.of(
                        laboratory.code(),
                        reminder.lastDay().toString(),
                        String.valueOf(ExpiryReminders.left(reminder, today(laboratory))),
                        String.valueOf(orders.size()),
                        first.isEmpty() || first.length() > 100 ? "–" : first),
                Set.of(),
                Set.of()));
    }

    private LocalDate today(Sites.Site site) {
        return LocalDate.ofInstant(clock.instant(), site.zone());
    }
}
