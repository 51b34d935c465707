package org.himuro.lims.laboratory.application;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.laboratory.LaboratoryRegister;
import org.himuro.lims.laboratory.RemindOfExpiry;
import org.himuro.lims.laboratory.Reminder;
import org.himuro.lims.laboratory.model.ExpiryReminders;
import org.himuro.lims.ledger.Actor;

/** Announces which accreditations end, each of 90, 30 and 7 days before once, by the day of the laboratory. */
@Singleton
public final class RemindingExpiry {
    private final Sites sites;
    private final LaboratoryRegister register;
    private final CompletingRegister completing;

    public RemindingExpiry(Sites sites, LaboratoryRegister register, CompletingRegister completing) {
        this.sites = sites;
        this.register = register;
        this.completing = completing;
    }

    public void run(Instant now) {
        sites.all().stream()
                .filter(site -> site.category() == Sites.Category.LABORATORY)
                .forEach(site -> remind(site, now));
    }

    private void remind(Sites.Site site, Instant now) {
        ExpiryReminders.due(register.at(site.id()), LocalDate.ofInstant(now, site.zone()))
                .ifPresent(reminder -> completing.remind(
                        new RemindOfExpiry(site.id(), reminder),
                        Actor.system(site.id()),
                        act(site.id(), reminder),
                        now,
                        now));
    }

    /** The same for the same end and days: however many nodes and rounds see it, it is one act. */
    private static UUID act(UUID site, Reminder r) {
        var name = "remind-of-expiry/" + site + "/" + r.number() + "/" + r.lastDay() + "/" + r.days();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
