package org.himuro.lims.storage.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.integrations.Finding;
import org.himuro.integrations.rackfile.RackReading;
import org.himuro.labels.picture.PictureFinding;
import org.himuro.labels.picture.RackPicture;
import org.himuro.lims.storage.Notice;
import org.himuro.lims.storage.StoreRack;
import org.himuro.lims.storage.StoreRack.Decided;
import org.himuro.lims.storage.StoreRack.ReadCell;
import org.himuro.lims.storage.StoreRack.Seen;

/**
 * What a device says of a rack, in the words of storing: a rack scanner by its file (L5), a flatbed scanner or a camera by its
 * picture (L6).
 *
 * @param file SHA-256 of what came, hexadecimal
 * @param rackCode the rack's own code, as written
 * @param picture whether a picture came
 */
public record ReadRack(
        String file, Optional<String> rackCode, List<ReadCell> cells, List<Notice> notices, boolean picture) {
    public ReadRack {
        cells = List.copyOf(cells);
        notices = List.copyOf(notices);
    }

    static ReadRack of(RackReading reading, List<Finding> findings) {
        var cells = reading.cells().stream()
                .map(c -> new ReadCell(
                        c.position().label(), Seen.valueOf(c.state().name()), c.code()))
                .toList();
        var notices = findings.stream().map(Notice::of).toList();
        return new ReadRack(reading.sha256(), reading.rackCode(), cells, notices, false);
    }

    static ReadRack of(String sha256, RackPicture picture, List<PictureFinding> findings) {
        var cells = picture.cells().stream()
                .map(c -> new ReadCell(c.position(), Seen.valueOf(c.state().name()), c.code()))
                .toList();
        var notices = findings.stream().map(Notice::of).toList();
        return new ReadRack(sha256, picture.rackCode(), cells, notices, true);
    }

    /**
     * @param byHand position to code
     * @param turning turned just now: the positions in {@code byHand} are those before
     */
    public StoringRack.Look look(Map<String, String> byHand, boolean turned, boolean turning) {
        return new StoringRack.Look(cells, byHand, turned, turning, keptRackCode());
    }

    /** @param previewed the fingerprint of the preview that was looked at */
    public record Said(boolean turned, boolean liesRight, List<Decided> decisions, String previewed) {
        public Said {
            decisions = List.copyOf(decisions);
        }
    }

    /** The request that makes it the record. @param preview of now, with the hand scans */
    public StoreRack command(String box, StoringRack.Preview preview, Said said) {
        var handling = new StoreRack.Handling(preview.byHand(), said.turned(), said.liesRight(), keptRackCode());
        return new StoreRack(box, file, preview.cells(), said.decisions(), said.previewed(), handling);
    }

    private Optional<String> keptRackCode() {
        return rackCode.map(KeptCode::of);
    }
}
