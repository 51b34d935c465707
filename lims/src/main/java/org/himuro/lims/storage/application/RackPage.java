package org.himuro.lims.storage.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.himuro.labels.picture.SeenFrom;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;

/**
 * A rack scanner's file, or a rack's picture, against the record of a box (L5, L6): what would change, and what somebody must say first.
 *
 * @param box the box's code
 * @param file the name of the raw file, which is read again at the commit: what is kept is what was read
 * @param fingerprint of the differences looked at
 * @param counts cells by kind, only kinds that occur
 * @param rows the box as it stands, every position of its shape; none where no file was read
 * @param cells cells where something differs
 * @param faults why it cannot be committed, whatever is decided; what was done where it was
 * @param lie how the rack lies, what it says it is, and what else was noticed
 * @param undo the act that may be taken back
 * @param past readings committed before; told only where no file is looked at
 * @param device whose file it is
 */
public record RackPage(
        String box,
        Optional<String> file,
        String fingerprint,
        List<Count> counts,
        List<Row> rows,
        List<Cell> cells,
        List<String> faults,
        Lie lie,
        Optional<String> undo,
        boolean done,
        List<PastRacks.Past> past,
        Device device) {
    public RackPage {
        counts = List.copyOf(counts);
        rows = List.copyOf(rows);
        cells = List.copyOf(cells);
        faults = List.copyOf(faults);
        past = List.copyOf(past);
    }

    /** No file, only sentences. */
    public static RackPage saying(String box, List<String> said, List<PastRacks.Past> past, Device device) {
        return sentences(box, said, Optional.empty(), false, past, device);
    }

    /** What was done. */
    public static RackPage done(String box, List<String> said, Optional<String> undo) {
        return sentences(box, said, undo, true, List.of(), Device.NONE);
    }

    private static RackPage sentences(
            String box,
            List<String> said,
            Optional<String> undo,
            boolean done,
            List<PastRacks.Past> past,
            Device device) {
        return new RackPage(
                box, Optional.empty(), "", List.of(), List.of(), List.of(), said, Lie.PLAIN, undo, done, past, device);
    }

    /**
     * @param scanner the taught one by whose form the file is read, or which a person named
     * @param from the side that a picture shows
     * @param known those that the site has taught
     * @param asks where something stands between the file and its reading
     * @param mayTeach the reader may teach scanners and have them forgotten
     */
    public record Device(
            Optional<String> scanner, SeenFrom from, List<String> known, Optional<Asks> asks, boolean mayTeach) {
        static final Device NONE = new Device(Optional.empty(), SeenFrom.BELOW, List.of(), Optional.empty(), false);

        public Device {
            known = List.copyOf(known);
        }
    }

    /** What is asked before there is a reading. */
    public sealed interface Asks {}

    /** Several taught scanners read the file, each otherwise. @param file its name @param scanners that read it */
    public record Which(String file, List<String> scanners) implements Asks {
        public Which {
            scanners = List.copyOf(scanners);
        }
    }

    /** It may be tried again as it stands. @param fields of the form that was sent, with the file's name */
    public record Again(SortedMap<String, String> fields) implements Asks {}

    /**
     * Nobody knows the file's form, or it is to be explained anew.
     *
     * @param file its name
     * @param lines how it begins
     * @param given what stands in the form
     */
    public record Teach(String file, List<String> lines, Map<String, String> given) implements Asks {
        public Teach {
            lines = List.copyOf(lines);
            given = Map.copyOf(given);
        }

        /** What may stand between columns; a tab and a blank cannot be typed into a form and seen. */
        public enum Between {
            COMMA(','),
            SEMICOLON(';'),
            TAB('\t'),
            BAR('|'),
            BLANK(' ');

            private final char sign;

            Between(char sign) {
                this.sign = sign;
            }

            public char sign() {
                return sign;
            }
        }

        public String value(String field, String otherwise) {
            return given.getOrDefault(field, otherwise);
        }
    }

    /** How many columns the box has. */
    public int columns() {
        return rows.stream().mapToInt(row -> row.squares().size()).max().orElse(0);
    }

    /** How a kind is shown: a colour, a shape and a word. */
    public record Sign(Phrase kind, Tone tone, String icon) {}

    /**
     * @param turned the reading is shown turned by 180 degrees
     * @param likely the record makes it likely that the rack lies the other way round
     * @param rackCode the rack's own code in the file
     * @param picture the reading is that of a picture
     * @param noticed in the file or picture, as sentences
     */
    public record Lie(
            boolean turned, boolean likely, Optional<String> rackCode, boolean picture, List<String> noticed) {
        public static final Lie PLAIN = new Lie(false, false, Optional.empty(), false, List.of());

        public Lie {
            noticed = List.copyOf(noticed);
        }
    }

    /** Whether a hand scanner may read what the rack scanner could not. */
    public boolean asksByHand() {
        return cells.stream().anyMatch(cell -> cell.hand().isPresent());
    }

    /** Cells filled by hand as this page shows them: where others come back, they are looked at before anything is done. */
    public String byHand() {
        var scans = new TreeMap<String, String>();
        cells.forEach(
                cell -> cell.hand().filter(code -> !code.isEmpty()).ifPresent(code -> scans.put(cell.cell(), code)));
        return scans(scans);
    }

    /** Position and code of each hand scan, in the order of positions. */
    public static String scans(SortedMap<String, String> byHand) {
        return byHand.entrySet().stream()
                .map(scan -> scan.getKey() + "=" + scan.getValue())
                .collect(Collectors.joining(" "));
    }

    public record Count(Sign sign, long cells) {}

    public record Row(String name, List<Square> squares) {
        public Row {
            squares = List.copyOf(squares);
        }
    }

    /**
     * One position of the box.
     *
     * @param code the code read here, else the one that should be here; empty where there is none
     * @param listed whether the list below says more
     */
    public record Square(String cell, Sign sign, String code, String from, boolean empty, boolean listed) {}

    /**
     * @param choices names of the choices that may be made; empty where nothing is to be decided
     * @param chosen the one made so far; empty where none is
     * @param hand the code that a hand scanner read, or nothing yet; absent where the rack scanner could read the cell
     * @param claim who has reserved the cell
     */
    public record Cell(
            String cell,
            Sign sign,
            String expected,
            String read,
            String from,
            boolean gone,
            List<String> choices,
            String chosen,
            Optional<String> hand,
            Optional<BoxPicture.Claim> claim) {
        public Cell(
                String cell,
                Sign sign,
                String expected,
                String read,
                String from,
                boolean gone,
                List<String> choices,
                String chosen,
                Optional<String> hand) {
            this(cell, sign, expected, read, from, gone, choices, chosen, hand, Optional.empty());
        }

        public Cell {
            choices = List.copyOf(choices);
        }
    }
}
