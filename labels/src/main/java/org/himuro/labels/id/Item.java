package org.himuro.labels.id;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A thing with a code of its own: a unit, a box, a parcel, a badge.
 *
 * @param kind what it is
 * @param site three letters without I, O, Q
 * @param serial 1 to 999999
 */
public record Item(ItemKind kind, String site, int serial) {
    /** The highest serial. */
    public static final int LAST_SERIAL = 999_999;

    /** Groups: letter, site, serial, row and column (or nothing), check. */
    static final Pattern SHAPE =
            Pattern.compile("([A-Z])(%s{3})(\\d{6})(?:(\\d\\d)(\\d\\d)\\d)?([0-9A-Z*])".formatted(Letters.CLASS));

    static final CheckSystem CHECK = new Mod37_2();

    public Item {
        if (site.length() != 3 || !Letters.areClear(site) || serial < 1 || serial > LAST_SERIAL) {
            throw new IllegalArgumentException("Site is three letters, serial 1 to 999999: " + site + ", " + serial);
        }
    }

    /** Its code, or nothing if this serial is one of those that are skipped. */
    public Optional<String> code() {
        return sealed(body());
    }

    /** The code of a position in it. No cell can be skipped, so a filler digit is chosen that gives a clear check character. */
    public String code(Cell cell) {
        if (!kind.hasCells()) {
            throw new IllegalArgumentException("There are no positions in a " + kind);
        }
        return Stream.iterate(0, filler -> filler + 1)
                .limit(10)
                .flatMap(filler -> sealed(body() + cell.digits() + filler).stream())
                .findFirst()
                .orElseThrow();
    }

    /** The first item from this serial on that has a code; nothing when the serials are used up. */
    public Optional<Item> next() {
        return Stream.iterate(serial, s -> s <= LAST_SERIAL, s -> s + 1)
                .map(s -> new Item(kind, site, s))
                .filter(i -> i.code().isPresent())
                .findFirst();
    }

    private String body() {
        return kind.letter() + site + IdScheme.digits(serial, 6);
    }

    private static Optional<String> sealed(String body) {
        var last = CHECK.of(body);
        return Letters.maySeal(last) ? Optional.of(body + last) : Optional.empty();
    }
}
