package org.himuro.lims.consent.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.consent.EquivalenceAnswer;
import org.himuro.lims.consent.EstablishConsents;
import org.himuro.lims.consent.Established;
import org.himuro.lims.consent.RecordEquivalence;
import org.himuro.lims.consent.model.EquivalenceDecisions;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;

/** The ethics office says what an older form covers, and for whom (E2). */
@Singleton
public final class EstablishingConsent {
    private final Acts acts;

    public EstablishingConsent(Acts acts) {
        this.acts = acts;
    }

    public Outcome<EquivalenceAnswer> record(
            RecordEquivalence command, Actor actor, UUID actId, ZoneId zone, Instant now) {
        var act = Act.of(actId, "record-equivalence", command, actor, now, now);
        var today = LocalDate.ofInstant(now, zone);
        return acts.perform(act, EquivalenceAnswer.class, reads -> EquivalenceDecisions.record(command, today, act));
    }

    /**
     * For any number of donors, in acts of at most {@value EstablishConsents#MOST}. What was done under the same id before counts once.
     *
     * @param donors that are meant and wait
     */
    public Outcome<Established> establish(
            EstablishConsents command, Collection<UUID> donors, Actor actor, UUID actId, Instant now) {
        var all = List.copyOf(donors);
        var sum = new Established(0, 0);
        int from = 0;
        int part = 0;
        do {
            var some = all.subList(from, Math.min(all.size(), from + EstablishConsents.MOST));
            var outcome = part(command.ofPart(part), some, actor, partOf(actId, part), now);
            if (!(outcome instanceof Outcome.Done<Established>(var answer, var repeated))) {
                return outcome;
            }
            sum = sum.and(answer);
            from += repeated ? 0 : some.size();
            part++;
        } while (from < all.size());
        return new Outcome.Done<>(sum, false);
    }

    private Outcome<Established> part(
            EstablishConsents command, List<UUID> donors, Actor actor, UUID actId, Instant now) {
        var act = Act.of(actId, "establish-consents", command, actor, now, now);
        return acts.perform(
                act, Established.class, reads -> EquivalenceDecisions.establish(command, donors, reads, act));
    }

    /** The first part is the act itself. */
    private static UUID partOf(UUID act, int part) {
        return new UUID(act.getMostSignificantBits(), act.getLeastSignificantBits() ^ part);
    }
}
