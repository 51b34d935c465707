package org.himuro.lims.labelling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.shared.Reason;

/**
 * Case numbers that were set aside for one device, so that it can give them without the network and no other ever gives the same (L1).
 *
 * @param scope project, site and year, as {@code WGTKH26}
 * @param firstSerial of the block
 * @param lastSerial of the block, this one too; those whose check character would be unclear stand for no code
 * @param retired why none of its codes is given any more
 */
public record SerialLease(
        UUID id,
        UUID site,
        UUID device,
        String scope,
        int firstSerial,
        int lastSerial,
        Instant leasedAt,
        Optional<Why> retired,
        Optional<Instant> retiredAt) {
    /** The most codes of one lease. */
    public static final int MOST = 100;

    /** Why a device gives no more codes. */
    public enum Why {
        LOST,
        BROKEN,
        NOT_NEEDED
    }

    /**
     * What stands against opening a case with one of its codes. What was done before it was retired still counts; at a desk that is
     * no registered device its codes are entered from paper.
     */
    public List<Reason> against(Act act) {
        if (!site.equals(act.actor().site())) {
            return List.of(Reason.of("CODE_NOT_LEASED"));
        }
        if (act.actor().device().filter(d -> !d.equals(device)).isPresent()) {
            return List.of(Reason.of("CODE_OF_OTHER_DEVICE"));
        }
        return retiredAt.filter(at -> !act.occurredAt().isBefore(at)).isPresent()
                ? List.of(Reason.of("CODE_RETIRED"))
                : List.of();
    }
}
