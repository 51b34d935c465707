package org.himuro.lims.storage.adapter.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.labels.picture.SeenFrom;
import org.himuro.lims.storage.StoreRack.Choice;
import org.himuro.lims.storage.StoreRack.Decided;
import org.himuro.lims.storage.StoreRack.ReadCell;
import org.himuro.lims.storage.StoreRack.Seen;
import org.himuro.lims.storage.application.KeptCode;
import org.himuro.lims.storage.application.RackReader.Result;
import org.himuro.lims.storage.application.RackReader.Told;
import org.himuro.lims.storage.application.ReadRack;
import org.himuro.lims.storage.application.StoringRack;
import org.himuro.lims.storage.model.Cells;
import org.himuro.lims.storage.model.RackDifferences.CellDifference;
import org.himuro.lims.storage.model.RackDifferences.Kind;

/** What is said of a rack reading between machines. */
final class RackBodies {
    private RackBodies() {}

    /** A position that the device could not read, and the code that a hand scanner read there. */
    @Serdeable
    record HandScan(String cell, String code) {}

    /** What is said of a file that was read before, whether it is looked at again or committed. */
    interface Asked {
        String file();

        boolean turned();

        List<HandScan> byHand();

        Optional<String> scanner();

        Optional<SeenFrom> seenFrom();

        default Told told() {
            return RackBodies.told(scanner(), seenFrom());
        }

        default StoringRack.Look look(ReadRack reading) {
            return reading.look(RackBodies.byHand(byHand()), turned(), false);
        }
    }

    /**
     * @param file as the first look named it
     * @param turned whether the rack lay turned by 180 degrees
     * @param scanner the taught rack scanner, where one was named
     * @param seenFrom of a picture; from below where nothing is said
     */
    @Serdeable
    record Again(
            String file, boolean turned, List<HandScan> byHand, Optional<String> scanner, Optional<SeenFrom> seenFrom)
            implements Asked {}

    @Serdeable
    record Decision(String cell, Choice choice) {}

    /**
     * @param fingerprint of the look that is to become the record; made with the same file, hand scans and turn
     * @param liesRight the rack lies as it was read, although the record makes a turned one likely
     */
    @Serdeable
    record Commit(
            String file,
            String fingerprint,
            boolean turned,
            boolean liesRight,
            List<HandScan> byHand,
            List<Decision> decisions,
            Optional<String> scanner,
            Optional<SeenFrom> seenFrom)
            implements Asked {
        ReadRack.Said said() {
            var decided = decisions.stream()
                    .map(d -> new Decided(d.cell(), d.choice()))
                    .toList();
            return new ReadRack.Said(turned, liesRight, decided, fingerprint);
        }
    }

    /** @param act the id of the act that committed the reading */
    @Serdeable
    record Undo(UUID act) {}

    /**
     * A reading against the record of a box. Nothing has changed yet.
     *
     * @param file SHA-256 of what came; what is not committed goes after a day
     * @param fingerprint of the differences
     * @param scanner the taught rack scanner by whose form the file was read
     * @param likelyTurned the record makes it likely that the rack lies turned by 180 degrees
     */
    @Serdeable
    record Look(
            String box,
            String file,
            String fingerprint,
            Optional<String> scanner,
            Optional<String> rackCode,
            boolean turned,
            boolean likelyTurned,
            List<Cell> cells,
            List<Noticed> findings) {
        static Look of(String box, Result.Said said, boolean turned, StoringRack.Preview preview, Locale locale) {
            var reading = said.reading();
            var read = preview.cells().stream()
                    .collect(Collectors.toMap(
                            c -> Cells.normal(c.cell()).orElse(c.cell()), c -> c, (one, other) -> one));
            return new Look(
                    box,
                    reading.file(),
                    preview.fingerprint(),
                    said.scanner(),
                    reading.rackCode(),
                    turned,
                    preview.likelyTurned(),
                    preview.differences().cells().stream()
                            .map(c -> Cell.of(c, Optional.ofNullable(read.get(c.cell()))))
                            .toList(),
                    reading.notices().stream()
                            .map(n -> new Noticed(n.line(), n.code(), n.message(locale)))
                            .toList());
        }
    }

    /**
     * @param state what the device saw, or a hand scanner; absent where the file says nothing of the position
     * @param code that was read
     * @param expected the tube that the record has there
     * @param from where the record has the tube that was read
     * @param gone the expected tube is in no position that was read
     */
    @Serdeable
    record Cell(
            String position,
            Optional<Seen> state,
            Kind kind,
            Optional<String> code,
            Optional<String> expected,
            Optional<String> from,
            boolean gone) {
        static Cell of(CellDifference c, Optional<ReadCell> read) {
            return new Cell(
                    c.cell(), read.map(ReadCell::seen), c.kind(), c.read(), c.expected(), c.from(), c.displaced());
        }
    }

    /** @param line of a file from 1; 0 for the whole of it, and for a picture */
    @Serdeable
    record Noticed(int line, String code, String message) {}

    private static Told told(Optional<String> scanner, Optional<SeenFrom> from) {
        return new Told(scanner.orElse(""), from.orElse(SeenFrom.BELOW));
    }

    private static Map<String, String> byHand(List<HandScan> scans) {
        var byHand = new HashMap<String, String>();
        scans.forEach(s -> byHand.put(s.cell(), KeptCode.of(s.code())));
        return byHand;
    }
}
