package org.himuro.labels.id;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a code says by its own form. Whether such a thing exists is for the register to say. */
public sealed interface ParsedCode {
    /** One of our own, right to its check character. */
    sealed interface OurCode extends ParsedCode {
        /** The code as printed: capital letters and digits, no spaces. */
        String text();

        /**
         * The code in the groups in which people read it: {@code WGNCH26 000123 T01 7}. Scans of the groups with blanks between are
         * read too.
         */
        default List<String> groups() {
            var last = text().length() - 1;
            var cuts = switch (this) {
                case CaseCode c -> new int[] {0, last - c.serialDigits(), last, last + 1};
                case TubeCode t -> new int[] {0, last - 3 - t.serialDigits(), last - 3, last, last + 1};
                case ItemCode i -> new int[] {0, 4, last, last + 1};
                case PositionCode p -> new int[] {0, 4, 10, last, last + 1};
            };
            return IntStream.range(0, cuts.length - 1)
                    .mapToObj(i -> text().substring(cuts[i], cuts[i + 1]))
                    .toList();
        }
    }

    /** A case. */
    record CaseCode(String text, CaseNumber number) implements OurCode {
        private int serialDigits() {
            return text.length() - number.prefixLength() - 1;
        }
    }

    /** A tube, block or slide. A tube from a kit has the kit's number; the case it belongs to is then a fact, not part of the code. */
    record TubeCode(String text, CaseNumber number, Suffix suffix) implements OurCode {
        private int serialDigits() {
            return text.length() - number.prefixLength() - 4;
        }
    }

    /** A unit, box, parcel, badge and so on. */
    record ItemCode(String text, Item item) implements OurCode {}

    /** A position within a box, rack, shelf or unit. */
    record PositionCode(String text, Item within, Cell cell) implements OurCode {}

    /** A command card. */
    record CommandCode(Command command) implements ParsedCode {}

    /**
     * It has the form of one of ours, but its check character is not right: misread or mistyped.
     *
     * @param expected the check character that this body has; empty if no code with this body is ever issued. For a message, never to
     *     be put right by itself: the mistake may be anywhere in the code
     */
    record CheckWrong(String text, Optional<Character> expected) implements ParsedCode {}

    /**
     * Somebody else's code, of a form that is registered.
     *
     * @param verbatim as it was read, leading zeros and letter case kept
     */
    record ForeignCode(String kind, String verbatim) implements ParsedCode {}

    /**
     * More than one reading fits: ask, never guess.
     *
     * @param readings at least two
     */
    record Ambiguous(String text, List<ParsedCode> readings) implements ParsedCode {
        public Ambiguous {
            readings = List.copyOf(readings);
        }
    }

    /** None of ours and of no registered form. It may hold a name: show it to nobody and store only its length. */
    record Unknown(String text) implements ParsedCode {}
}
