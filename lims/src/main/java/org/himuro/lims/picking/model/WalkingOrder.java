package org.himuro.lims.picking.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.picking.model.Stop.Step;

/**
 * The order in which one walks past tubes (B4): room by room, each unit opened once, in it shelf, rack and box as they stand, position by
 * position. With each unit opened once no order has fewer openings. Tubes that lie nowhere come last.
 *
 * <p>What stands in a position comes in the order of positions. Rooms, and units in a room without positions, come in the order of their
 * codes, a figure in a code counting as a number: nothing else is known of where they are.
 */
public final class WalkingOrder {
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
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int endOfOne = run(one, i);
            int endOfOther = run(other, j);
            int by = part(one, i, endOfOne, other, j, endOfOther);
            if (by != 0) {
                return by;
            }
            i = endOfOne;
            j = endOfOther;
        }
        int rest = Integer.compare(one.length() - i, other.length() - j);
        return rest == 0 ? one.compareTo(other) : rest;
    }

    /** Where the figures that begin here end, or the other characters. */
    private static int run(String text, int from) {
        boolean figures = Character.isDigit(text.charAt(from));
        int end = from + 1;
        while (end < text.length() && Character.isDigit(text.charAt(end)) == figures) {
            end++;
        }
        return end;
    }

    /** Figures by what they count, before other characters; these the shorter first. */
    private static int part(String one, int i, int endOfOne, String other, int j, int endOfOther) {
        boolean figures = Character.isDigit(one.charAt(i));
        if (figures != Character.isDigit(other.charAt(j))) {
            return figures ? -1 : 1;
        }
        int from = figures ? withoutZeros(one, i, endOfOne) : i;
        int fromOther = figures ? withoutZeros(other, j, endOfOther) : j;
        int by = Integer.compare(endOfOne - from, endOfOther - fromOther);
        for (int at = 0; by == 0 && from + at < endOfOne; at++) {
            by = Character.compare(one.charAt(from + at), other.charAt(fromOther + at));
        }
        return by;
    }

    private static int withoutZeros(String text, int from, int end) {
        int at = from;
        while (at < end - 1 && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }
}
