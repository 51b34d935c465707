package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shipping.ReceiveTubes.InHand;
import org.himuro.lims.shipping.Sighting;
import org.himuro.lims.shipping.TubeCondition;
import org.himuro.lims.storage.RackLooks;
import org.himuro.lims.storage.RackLooks.Cell;
import org.himuro.lims.storage.RackLooks.Kind;
import org.himuro.lims.storage.RackLooks.Look;

/** What a rack scanner's file or a picture says of the tubes of a parcel, read and compared as where racks are stored. */
@Singleton
public final class ParcelRack {
    private final RackLooks looks;

    ParcelRack(RackLooks looks) {
        this.looks = looks;
    }

    /**
     * @param site whose taught scanners are known
     * @param boxes of the parcel, of which it may be one
     */
    public Look look(byte[] content, UUID site, List<ReceiptProgress.Box> boxes) {
        var racks = boxes.stream()
                .map(box -> new RackLooks.Rack(box.rows().size(), box.columns(), box.tubes()))
                .toList();
        return looks.look(content, site, racks);
    }

    /**
     * The tubes of which a code was read. A code in two positions keeps both: it counts for no tube.
     *
     * @param asTheyCame they lie as they lay in the parcel: where each lies is told, and compared
     */
    public static List<InHand> inHand(Look.Seen seen, boolean asTheyCame) {
        var sighting = seen.picture() ? Sighting.RACK_PICTURE : Sighting.RACK_FILE;
        return seen.cells().stream()
                .flatMap(c -> c
                        .code()
                        .map(code -> new InHand(
                                code,
                                TubeCondition.OK,
                                Optional.of(c.cell()).filter(cell -> asTheyCame || c.kind() == Kind.DUPLICATE),
                                Optional.empty(),
                                Optional.of(sighting),
                                Optional.empty()))
                        .stream())
                .toList();
    }

    /** Positions of a kind. */
    public static List<String> cells(Look.Seen seen, Kind kind) {
        return seen.cells().stream()
                .filter(c -> c.kind() == kind)
                .map(Cell::cell)
                .toList();
    }
}
