package org.himuro.lims.quality.adapter.job;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.consent.ConsentEvent.ConsentWithdrawn;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.Reaction;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.quality.QuarantineAnswer;
import org.himuro.lims.quality.QuarantineWithdrawn;
import org.himuro.lims.quality.application.QuarantiningWithdrawn;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.SpecimenIndex;

/**
 * A withdrawal reaches every descendant (invariant 7): the tubes themselves are blocked. Until this has run, consent is asked
 * at each request anyway. Run again it finds nothing left to block.
 */
@Singleton
final class WithdrawalReaction implements Reaction {
    private final QuarantiningWithdrawn quarantining;
    private final SpecimenIndex index;
    private final Ids ids;
    private final InstantSource clock;

    WithdrawalReaction(QuarantiningWithdrawn quarantining, SpecimenIndex index, Ids ids, InstantSource clock) {
        this.quarantining = quarantining;
        this.index = index;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "quarantine-withdrawn";
    }

    @Override
    public Set<Class<? extends Fact>> reactsTo() {
        return Set.of(ConsentWithdrawn.class);
    }

    @Override
    public void on(Recorded recorded) {
        UUID donor = recorded.stream().id();
        var tubes = index.tubesOfDonor(donor);
        if (tubes.isEmpty()) {
            return;
        }
        var now = clock.instant();
        Outcome<QuarantineAnswer> outcome = quarantining.run(
                new QuarantineWithdrawn(donor, tubes),
                Actor.system(recorded.actor().site()),
                ids.next(),
                now,
                now);
        if (!(outcome instanceof Outcome.Done<QuarantineAnswer>)) {
            throw new IllegalStateException("tubes of a withdrawn consent are not blocked yet");
        }
    }
}
