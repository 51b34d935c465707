package org.himuro.labels.id;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a command card says (L7). The table is final: printed cards cannot change. Words may be added, never renamed.
 *
 * <p>The code is {@code HMC} + word + ISO 7064 MOD 37,36 check character (never {@code *}): letters and digits only, and never an id,
 * because no id begins with {@code HMC}.
 */
public sealed interface Command {
    /** What every command code begins with, and nothing else. */
    String PREFIX = "HMC";

    /** The word on the card. */
    String word();

    /** What the card's symbol holds. */
    default String code() {
        return PREFIX + word() + new Mod37_36().of(PREFIX + word());
    }

    /** The command words without a number. */
    enum Word implements Command {
        /** Resected: the tissue has left the body. */
        REMOVED,
        /** Snap-frozen in liquid nitrogen. */
        LN2,
        /** To the refrigerator that is scanned next. Its word is {@code 4C}. */
        COLD_4C,
        /** To minus 80 °C. */
        FREEZE80,
        STORE,
        PICK,
        PACK,
        GIVE,
        TAKE,
        UNDO,
        CANCEL,
        PRINT,
        NEXT,
        YES,
        NO,
        /** The vessel is clamped: warm ischaemia begins. Optional, before {@link #REMOVED}. */
        CLAMPED;

        @Override
        public String word() {
            return this == COLD_4C ? "4C" : name();
        }
    }

    /** What is said at the packing bench. Cards of their own: the bench of the cut-up room does not know them. */
    enum Packing implements Command {
        /** The tubes are closed, whole and kept apart. */
        PRIMARY,
        /** There is enough to take up all that is liquid. */
        ABSORBENT,
        /** The leak-proof layer is closed. */
        SECONDARY,
        /** The rigid outer box is in order. */
        OUTER,
        /** Marks and labels are on the outside. */
        LABEL,
        DRYICE,
        /** Liquid nitrogen in a dry shipper. */
        DRYSHIPPER,
        COLDPACK,
        /** No coolant. */
        AMBIENT,
        UN3373,
        /** Exempt human specimen. */
        EXEMPT,
        /** Whoever scans it is responsible for the packing. */
        INCHARGE,
        /** The next scan is how many kilograms of dry ice. */
        MASS,
        /** The next scan is the seal. */
        SEAL,
        /** The next scan is the temperature logger. */
        LOGGER,
        /** The next scan is the waybill. */
        WAYBILL,
        /** Check everything and close the package. */
        CLOSEBOX;

        @Override
        public String word() {
            return name();
        }
    }

    /**
     * Why something was late or unusual; what each number says is the site's table.
     *
     * @param number 1 to 20
     */
    record Reason(int number) implements Command {
        /** How many there are. */
        public static final int LAST = 20;

        public Reason {
            if (number < 1 || number > LAST) {
                throw new IllegalArgumentException("Reasons are 1 to 20, not " + number);
            }
        }

        @Override
        public String word() {
            return "REASON" + IdScheme.digits(number, 2);
        }
    }

    /** The commands of the packing bench, in the order in which they are printed. */
    static Stream<Command> packing() {
        return Arrays.stream(Packing.values());
    }

    /** All commands of the other benches, in the order in which they are printed. */
    static Stream<Command> all() {
        return Stream.concat(
                Arrays.stream(Word.values()),
                Stream.iterate(1, n -> n <= Reason.LAST, n -> n + 1).map(Reason::new));
    }

    /** The command of a code, if the code is right to its last character. */
    static Optional<Command> ofCode(String code) {
        return Optional.ofNullable(Table.BY_CODE.get(code));
    }

    /** The command of a code without its check character. */
    static Optional<Command> ofBody(String body) {
        return Stream.concat(all(), packing())
                .filter(c -> body.equals(PREFIX + c.word()))
                .findFirst();
    }

    /** Made once, when first asked. */
    final class Table {
        private static final Map<String, Command> BY_CODE = Stream.concat(all(), packing())
                .collect(Collectors.toUnmodifiableMap(Command::code, Function.identity()));

        private Table() {}
    }
}
