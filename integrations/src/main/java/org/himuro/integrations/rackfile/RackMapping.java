package org.himuro.integrations.rackfile;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How one maker's file says which tube is where: data, learned once per device (L5).
 *
 * @param name shown to people and kept in the reading
 * @param layout one line per position, or all codes in a row
 * @param positions how a position is written, or in which order the codes come
 * @param geometry the rack's shape
 * @param geometryFixed false = another common shape is accepted where the file lists every one of its positions
 * @param delimiter between columns
 * @param headerLines lines to leave out at the top
 * @param columns where in a line things stand
 * @param rackCode where the rack's code is written
 * @param readAt where the time is written
 * @param tokens the words for an empty position and for an unread tube
 * @param lists how many of its positions the device writes, by which a file that was cut off is known
 */
public record RackMapping(
        String name,
        Layout layout,
        PositionForm positions,
        Geometry geometry,
        boolean geometryFixed,
        char delimiter,
        int headerLines,
        Columns columns,
        RackCodeAt rackCode,
        ReadAt readAt,
        Tokens tokens,
        Lists lists) {

    /** The same mapping for positions written in another form. */
    RackMapping withPositions(PositionForm form) {
        return new RackMapping(
                name,
                layout,
                form,
                geometry,
                geometryFixed,
                delimiter,
                headerLines,
                columns,
                rackCode,
                readAt,
                tokens,
                lists);
    }

    /** The same mapping for a file that tells the rack's code and the time elsewhere. */
    RackMapping withPlaces(RackCodeAt code, ReadAt time) {
        return new RackMapping(
                name,
                layout,
                positions,
                geometry,
                geometryFixed,
                delimiter,
                headerLines,
                columns,
                code,
                time,
                tokens,
                lists);
    }

    /** One line per position, or the codes one after the other. */
    public enum Layout {
        LISTED,
        SEQUENCE
    }

    /** A1 or A01, or a number counted from 1 along the rows or down the columns. */
    public enum PositionForm {
        LABEL,
        NUMBER_ALONG_ROWS,
        NUMBER_DOWN_COLUMNS
    }

    /** A device that writes every position always, one that normally does, or a log of some positions. */
    public enum Lists {
        EVERY_POSITION,
        NORMALLY_EVERY_POSITION,
        SOME_POSITIONS
    }

    /**
     * Column indexes from 0.
     *
     * @param position of the position
     * @param code of the tube's code
     * @param expected of the code the device was told to expect, for tube handlers
     * @param error of the device's own error text
     * @param least fewest columns a line may have
     * @param most most columns with content a line may have
     */
    public record Columns(
            int position, int code, Optional<Integer> expected, Optional<Integer> error, int least, int most) {

        public static Columns of(int position, int code, int least, int most) {
            return new Columns(position, code, Optional.empty(), Optional.empty(), least, most);
        }
    }

    /** Where the rack's code is written. */
    public sealed interface RackCodeAt {
        /** After a prefix in a line of its own; the file name is asked where there is no such line. */
        record Line(String prefix) implements RackCodeAt {}

        /** In a column. */
        record Column(int index) implements RackCodeAt {}

        /** Group 1 of a pattern found in the file's name without its ending. */
        record FileName(String pattern) implements RackCodeAt {}

        /** Nowhere. */
        record Nowhere() implements RackCodeAt {}
    }

    /** Where the time of reading is written; patterns as of {@link java.time.format.DateTimeFormatter}, English names. */
    public sealed interface ReadAt {
        /** After a prefix in a line of its own. */
        record Line(String prefix, List<String> patterns) implements ReadAt {}

        /** In one or more columns, joined by a blank; the latest of the file counts. Values of zeros only mean no time. */
        record Columns(List<Integer> indexes, List<String> patterns) implements ReadAt {}

        /** Nowhere. */
        record Nowhere() implements ReadAt {}
    }

    /**
     * Words are compared without case, blanks, hyphens and underscores.
     *
     * @param empty words that mean "no tube"
     * @param unread words that mean "a tube whose code could not be read"
     * @param blankIsEmpty whether no word at all means "no tube"
     */
    public record Tokens(Set<String> empty, Set<String> unread, boolean blankIsEmpty) {}
}
