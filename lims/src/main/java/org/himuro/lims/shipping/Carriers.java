package org.himuro.lims.shipping;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The table of carriers: who may be named, and how the numbers of his waybills are checked. */
public record Carriers(List<Carrier> all) {
    private static final int COLUMNS = 4;

    public Carriers {
        all = List.copyOf(all);
    }

    /**
     * @param table lines of code, check, Japanese and English name between bars; lines that begin with # say something else
     * @throws IllegalArgumentException where a line is none of these
     */
    public static Carriers of(String table) {
        return new Carriers(table.lines()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .map(Carriers::line)
                .toList());
    }

    private static Carrier line(String line) {
        var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("carrier, check, Japanese, English: " + line);
        }
        return new Carrier(cells[0], WaybillCheck.valueOf(cells[1]), cells[2], cells[3]);
    }

    public Optional<Carrier> of(Optional<String> code) {
        return code.flatMap(c -> all.stream().filter(k -> k.code().equals(c)).findFirst());
    }
}
