package org.himuro.lims.storage.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.storage.Reservation;
import org.himuro.lims.storage.StoreRack.ReadCell;

/** The record of a box as a rack reading is compared with it. */
public final class RackPreview {
    private RackPreview() {}

    /** What the record says of the box and of what was read in it. */
    public static RackDifferences.Registered registered(Container box, List<ReadCell> reading, Situation now) {
        var here = new HashMap<String, String>();
        Cells.all(box.rowCount(), box.columnCount())
                .forEach(cell -> now.occupant(box.id(), cell).ifPresent(t -> here.put(cell, t.code())));
        Map<String, RackDifferences.KnownTube> known = new HashMap<>();
        reading.stream()
                .flatMap(c -> c.code().stream())
                .forEach(code -> now.tube(code)
                        .ifPresent(t -> known.put(code, new RackDifferences.KnownTube(t.code(), place(t, now)))));
        var reserved = new HashMap<String, RackDifferences.Claim>();
        Cells.all(box.rowCount(), box.columnCount())
                .forEach(cell -> now.reservation(box.id(), cell).ifPresent(r -> reserved.put(cell, claim(r, now))));
        return new RackDifferences.Registered(box.rowCount(), box.columnCount(), here, known, reserved);
    }

    private static RackDifferences.Claim claim(Reservation r, Situation now) {
        return new RackDifferences.Claim(r.code(), r.madeBy(), r.purpose(), r.until(), now.isOwn(r));
    }

    /** The rack's own code in the file, where it is that of another container known here. */
    public static Optional<String> otherRack(Container box, Optional<String> code, Situation now) {
        return code.filter(c ->
                now.container(c).filter(other -> !other.id().equals(box.id())).isPresent());
    }

    private static Optional<String> place(Tube tube, Situation now) {
        return now.containerOf(tube).map(c -> c.code() + " " + tube.cell().orElse(""));
    }

    /** What a person has looked at, in 64 characters: the commit is refused where the differences are others by then. */
    public static String fingerprint(RackDifferences differences) {
        var text = new StringBuilder();
        differences
                .cells()
                .forEach(c -> text.append(c.cell())
                        .append('\t')
                        .append(c.kind())
                        .append('\t')
                        .append(c.expected().orElse("-"))
                        .append('\t')
                        .append(c.read().orElse("-"))
                        .append('\t')
                        .append(c.from().orElse("-"))
                        .append('\n'));
        return HexFormat.of().formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
