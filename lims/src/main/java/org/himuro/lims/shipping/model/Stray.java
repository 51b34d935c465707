package org.himuro.lims.shipping.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ReportArrival;
import org.himuro.lims.specimen.StrayEvent.StrayParcelReported;
import org.himuro.lims.specimen.StrayParcels;

/**
 * A parcel is here that is not addressed here: recorded all the same (invariant 6). Whether there is such a parcel anywhere is
 * neither asked nor told; that comes afterwards, and only to those it belongs to.
 *
 * @param code what was scanned, where it may be kept
 * @param length how many characters were scanned
 * @param keyedHash of what was scanned, where it may not be kept
 */
public record Stray(Optional<String> code, int length, Optional<String> keyedHash) {
    private static final long STREAM = 0x57A4L;

    Decision<ParcelAnswer> decide(ReportArrival command, Act act) {
        var shown = UnknownCode.shown(command.parcel());
        var condition = command.condition().name();
        var fact = new StrayParcelReported(code, length, keyedHash, act.actor().site(), condition, command.dryIceKg());
        var id = new UUID(act.id().getMostSignificantBits(), act.id().getLeastSignificantBits() ^ STREAM);
        return new Decision.Accepted<>(
                List.of(new Entry(StrayParcels.KIND.ref(id), fact, act.occurredAt())),
                new ParcelAnswer(shown, 0, List.of(Reason.of("PARCEL_NOT_ADDRESSED_HERE", shown))));
    }
}
