package org.himuro.lims.storage.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.storage.StoreRack.ReadCell;
import org.himuro.lims.storage.StoreRack.Seen;

/** What may be made of a reading before it is compared: turned, and filled by hand where the scanner read nothing (L5). */
public final class RackReadings {
    /** Fewer tubes than this are no sign of a turned rack: two that changed places look the same. */
    private static final int FEWEST = 3;

    private RackReadings() {}

    /** By 180 degrees; what lies outside the shape stays outside as it was read. */
    public static List<ReadCell> turned(int rows, int columns, List<ReadCell> reading) {
        var all = Cells.all(rows, columns);
        return reading.stream()
                .map(c -> new ReadCell(opposite(all, c.cell()), c.seen(), c.code()))
                .toList();
    }

    /** The position opposite, seen from the middle of the box. */
    public static String turned(int rows, int columns, String cell) {
        return opposite(Cells.all(rows, columns), cell);
    }

    private static String opposite(List<String> all, String cell) {
        int at = Cells.normal(cell).map(all::indexOf).orElse(-1);
        return at < 0 ? cell : all.get(all.size() - 1 - at);
    }

    /**
     * Whether the rack lay turned by 180 degrees, as far as the record tells: of its tubes that were read, more than half lie
     * where they belong once the reading is turned, and at least twice as many as do unturned.
     */
    public static boolean likelyTurned(RackDifferences.Registered record, List<ReadCell> reading) {
        var turned = turned(record.rows(), record.columns(), reading);
        long asRead = agreeing(record, reading);
        long other = agreeing(record, turned);
        long found = reading.stream()
                .flatMap(c -> tube(record, c).stream())
                .filter(record.here()::containsValue)
                .distinct()
                .count();
        return other >= FEWEST && other >= 2 * asRead && 2 * other > found && other > asRead;
    }

    private static long agreeing(RackDifferences.Registered record, List<ReadCell> reading) {
        return reading.stream()
                .filter(c -> tube(record, c)
                        .equals(Cells.normal(c.cell())
                                .flatMap(cell ->
                                        Optional.ofNullable(record.here().get(cell)))))
                .filter(c -> c.seen() == Seen.CODE)
                .count();
    }

    private static Optional<String> tube(RackDifferences.Registered record, ReadCell cell) {
        return cell.code()
                .map(code -> Optional.ofNullable(record.known().get(code))
                        .map(RackDifferences.KnownTube::code)
                        .orElse(code));
    }

    /**
     * @param filled the reading with the codes that a hand scanner read, where the rack scanner read none
     * @param byHand the cells so filled, in their normal form; a cell that the rack scanner read is not replaced
     */
    public record Filled(List<ReadCell> filled, List<String> byHand) {
        public Filled {
            filled = List.copyOf(filled);
            byHand = List.copyOf(byHand);
        }
    }

    /** @param scans cell to code */
    public static Filled filled(List<ReadCell> reading, Map<String, String> scans) {
        var wanted = new HashMap<String, String>();
        scans.forEach((cell, code) -> Cells.normal(cell).ifPresent(c -> wanted.put(c, code)));
        var cells = new ArrayList<ReadCell>();
        var byHand = new ArrayList<String>();
        for (var cell : reading) {
            var normal = Cells.normal(cell.cell()).orElse(cell.cell());
            var code = Optional.ofNullable(wanted.remove(normal)).filter(c -> cell.seen() == Seen.UNREAD);
            code.ifPresent(c -> byHand.add(normal));
            cells.add(code.map(c -> read(normal, c)).orElse(cell));
        }
        wanted.forEach((cell, code) -> {
            byHand.add(cell);
            cells.add(read(cell, code));
        });
        return new Filled(cells, byHand.stream().sorted().toList());
    }

    private static ReadCell read(String cell, String code) {
        return new ReadCell(cell, Seen.CODE, Optional.of(code));
    }
}
