package org.himuro.labels.id;

import java.util.Arrays;
import java.util.Optional;

/**
 * What has a code of its own beside cases and tubes. The code is {@code <letter><site 3><serial 6>[cell 5]<check>}: four letters before the digits, where a case has at least five, so the two are told apart without a look-up.
 */
public enum ItemKind {
    /** A freezer, refrigerator, tank or cabinet. */
    UNIT('F', true),
    /** A building or a room. */
    AREA('A', true),
    /** What holds tubes side by side without cells: a cane, a goblet, a bag. */
    HOLDER('H', true),
    /** A shelf or a rack frame within a unit. */
    SHELF('S', true),
    /** A rack of tubes, as 8 x 12. */
    RACK('R', true),
    /** A box of tubes, as 9 x 9. */
    BOX('B', true),
    /** A parcel, closed, on its way. */
    PARCEL('P', false),
    /** A collection kit. */
    KIT('K', false),
    /** A data logger or another device. */
    DEVICE('D', false),
    /** The badge of a worker; the serial says nothing about the person. */
    BADGE('W', false);

    private final char letter;
    private final boolean cells;

    ItemKind(char letter, boolean cells) {
        this.letter = letter;
        this.cells = cells;
    }

    /** The first character of the code. */
    public char letter() {
        return letter;
    }

    /** Whether positions within it have codes. */
    public boolean hasCells() {
        return cells;
    }

    static Optional<ItemKind> of(char letter) {
        return Arrays.stream(values()).filter(k -> k.letter == letter).findFirst();
    }
}
