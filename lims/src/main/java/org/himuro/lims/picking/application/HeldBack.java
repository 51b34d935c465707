package org.himuro.lims.picking.application;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.picking.AgainstPick;
import org.himuro.lims.picking.PickPurpose;
import org.himuro.lims.retention.LeaveFor;
import org.himuro.lims.retention.MayLeave;
import org.himuro.lims.retention.Wish;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tube;

/**
 * What is under a legal hold is fetched for nothing that takes it away (B9). What has to stay for re-analysis is asked where it is used:
 * how much of a tube that takes is not known while it is fetched.
 */
@Singleton
final class HeldBack implements AgainstPick {
    private final MayLeave keeping;
    private final InstantSource clock;

    HeldBack(MayLeave keeping, InstantSource clock) {
        this.keeping = keeping;
        this.clock = clock;
    }

    @Override
    public List<Reason> against(Collection<Tube> tubes, PickPurpose purpose, Reads reads) {
        if (purpose == PickPurpose.OTHER) {
            return List.of();
        }
        var parts = tubes.stream().map(t -> Wish.Part.whole(t.id())).toList();
        var away = new Wish(
                LeaveFor.RETURN, parts, List.of(), Optional.empty(), Optional.empty(), Wish.day(clock.instant()));
        return keeping.against(away, reads);
    }
}
