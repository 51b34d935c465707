package org.himuro.lims.picking.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.himuro.lims.picking.model.Stop.Step;

/**
 * The order in which one walks past tubes (B4): room by room, each unit opened once, in it shelf, rack and box as they stand, position by
 * position. With each unit opened once no order has fewer openings. Tubes that lie nowhere come last.
 *
 * <p>What stands in a position comes in the order of positions. Rooms, and units in a room without positions, come in the order of their
 * codes, a figure in a code counting as a number: nothing else is known of where they are.
 */
public final class WalkingOrder {
    private static final Pattern PARTS = Pattern.compile("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");

    private static final Comparator<Stop> WALK = Comparator.<Stop, Boolean>comparing(
                    s -> s.path().isEmpty())
            .thenComparing(Stop::path, WalkingOrder::inside)
            .thenComparing(Stop::cell, WalkingOrder::naturally)
            .thenComparing(Stop::code);

    private WalkingOrder() {}

    public static List<Stop> of(List<Stop> stops) {
        return stops.stream().sorted(WALK).toList();
    }

    /** How often a unit is opened by who takes them in this order; one that stays open counts once. */
    public static int openings(List<Stop> order) {
        int openings = 0;
        Optional<String> open = Optional.empty();
        for (var stop : order) {
            var unit = stop.unit().map(Step::code);
            if (unit.isPresent() && !unit.equals(open)) {
                openings++;
                open = unit;
            }
        }
        return openings;
    }

    /** The same of tubes as a list has them without thinking: by their codes. */
    public static int openingsByCode(List<Stop> stops) {
        return openings(stops.stream().sorted(Comparator.comparing(Stop::code)).toList());
    }

    /** By where things stand in one another, from the outside inwards. */
    private static int inside(List<Step> one, List<Step> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int by = naturally(one.get(i).cell(), other.get(i).cell());
            if (by == 0) {
                by = naturally(one.get(i).code(), other.get(i).code());
            }
            if (by != 0) {
                return by;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /** B2 before B10, and Z9 before AA1, as rows of large plates are named. */
    static int naturally(String one, String other) {
        var left = PARTS.split(one);
        var right = PARTS.split(other);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int by = part(left[i], right[i]);
            if (by != 0) {
                return by;
            }
        }
        return left.length == right.length ? one.compareTo(other) : Integer.compare(left.length, right.length);
    }

    private static int part(String one, String other) {
        if (isNumber(one) != isNumber(other)) {
            return isNumber(one) ? -1 : 1;
        }
        if (isNumber(one)) {
            var left = strip(one);
            var right = strip(other);
            return left.length() == right.length()
                    ? left.compareTo(right)
                    : Integer.compare(left.length(), right.length());
        }
        return one.length() == other.length() ? one.compareTo(other) : Integer.compare(one.length(), other.length());
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(0));
    }

    private static String strip(String number) {
        return number.replaceFirst("^0+(?=\\d)", "");
    }
}
