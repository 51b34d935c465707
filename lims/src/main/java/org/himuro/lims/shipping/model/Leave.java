package org.himuro.lims.shipping.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.retention.LeaveFor;
import org.himuro.lims.retention.MayLeave;
import org.himuro.lims.retention.Transport;
import org.himuro.lims.retention.Wish;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.Manifest;
import org.himuro.lims.shipping.Purpose;

/** What is kept of a parcel's tubes: holds, the policy of their project, the reserve for re-analysis. */
record Leave(MayLeave mayLeave, Manifest manifest, Ends ends, Reads reads) {

    List<Reason> against(Collection<UUID> tubes, Instant at) {
        var wish = new Wish(
                purpose(manifest.purpose()),
                tubes.stream().map(Wish.Part::whole).toList(),
                List.of(),
                Optional.of(ends.receiver().id()),
                Optional.of(Transport.valueOf(manifest.temperature().name())),
                Wish.day(at));
        return mayLeave.against(wish, reads);
    }

    private static LeaveFor purpose(Purpose purpose) {
        return switch (purpose) {
            case SEQUENCING -> LeaveFor.USE;
            case REANALYSIS -> LeaveFor.REANALYSIS;
            case STORAGE -> LeaveFor.STORAGE;
            case RETURN -> LeaveFor.RETURN;
        };
    }
}
