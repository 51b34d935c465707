package org.himuro.lims.retention.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.consent.Consents;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.quality.Spared;
import org.himuro.lims.retention.Keepings;
import org.himuro.lims.retention.LeaveFor;
import org.himuro.lims.retention.MayLeave;
import org.himuro.lims.retention.Promises;
import org.himuro.lims.retention.Wish;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tube;

/**
 * What speaks against destroying tubes: a hold, a promise, the reserve. The last two give way to a withdrawal, and the reserve to
 * a time that is over and was looked at.
 */
@Singleton
public final class SparingKept implements Spared {
    private static final String WITHDRAWN = "CONSENT_WITHDRAWN";
    private static final String EXPIRED = "EXPIRED";

    private final MayLeave mayLeave;
    private final Collection<Promises> promises;

    SparingKept(MayLeave mayLeave, Collection<Promises> promises) {
        this.mayLeave = mayLeave;
        this.promises = promises;
    }

    @Override
    public List<Reason> against(Collection<Tube> tubes, String reason, Act act, Reads reads) {
        var wish = new Wish(
                LeaveFor.DISPOSAL,
                tubes.stream().map(t -> Wish.Part.whole(t.id())).toList(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Wish.day(act.recordedAt()));
        var free = tubes.stream()
                .filter(t -> givesWay(t, reason, reads))
                .map(Tube::code)
                .collect(Collectors.toSet());
        var reasons = new ArrayList<Reason>();
        mayLeave.against(wish, reads).stream()
                .filter(r -> !r.code().equals("RESERVE_PROTECTED")
                        || !free.contains(r.args().getFirst()))
                .forEach(reasons::add);
        reasons.addAll(promised(tubes.stream()
                .filter(t -> !reason.equals(WITHDRAWN) || !free.contains(t.code()))
                .toList()));
        return reasons;
    }

    private static boolean givesWay(Tube tube, String reason, Reads reads) {
        return switch (reason) {
            case WITHDRAWN -> Consents.of(reads, tube.donor()).withdrawn();
            case EXPIRED -> Keepings.of(reads, tube.caseId()).reviewDue().isPresent();
            default -> false;
        };
    }

    /** Also in quarantine a promise stands until whoever made it takes it back. */
    private List<Reason> promised(Collection<Tube> tubes) {
        var ids = tubes.stream().map(Tube::id).toList();
        var found = new HashMap<UUID, String>();
        promises.forEach(p -> found.putAll(p.of(ids)));
        return tubes.stream()
                .filter(t -> found.containsKey(t.id()))
                .map(t -> Reason.of("TUBE_PROMISED", t.code(), found.getOrDefault(t.id(), "")))
                .toList();
    }
}
