package org.himuro.lims.reporting.application;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.himuro.lims.platform.web.Fields;

/**
 * Which tubes, in which order, from where on.
 *
 * @param after where the page before ended
 * @param before where the page after begins, when it is walked backwards
 * @param limit 1 to 200
 */
public record TubeQuery(
        Sight sight, Conditions conditions, Sort sort, Optional<Spot> after, Optional<Spot> before, int limit) {

    /** As a form or an address asks; what is not understood is among the faults of the fields. */
    public static TubeQuery asked(Fields fields, Sight sight, int limit) {
        var sort = fields.one(Sort.class, "sort").orElse(Sort.NEWEST);
        return new TubeQuery(
                sight,
                Conditions.asked(fields),
                sort,
                fields.read("after", "next", text -> Spot.read(text, sort)),
                fields.read("before", "previous", text -> Spot.read(text, sort)),
                limit);
    }

    public static TubeQuery first(Sight sight, Conditions conditions, Sort sort, int limit) {
        return new TubeQuery(sight, conditions, sort, Optional.empty(), Optional.empty(), limit);
    }

    /** Orders that an index gives, from either end. */
    public enum Sort {
        /** By when the tube was registered: its id is the time it was made. */
        NEWEST("", 0, true),
        OLDEST("", 0, false),
        CODE("[!-~]{1,48}", 0, false),
        CASE("[!-~]{1,48}", 0, false),
        /** Newest first; what is not frozen stands last. */
        FROZEN(Sort.INSTANT, 1, true),
        FROZEN_OLDEST(Sort.INSTANT, 1, false),
        /** Containers, then parcels, by code and position; what lies nowhere stands last. */
        PLACE("[!-~]{1,48}\u0001[!-~]{0,8}", 2, false),
        /** By unit, then amount; what nobody measured stands last. */
        AMOUNT("\\d{10}\\.\\d{3}", 3, false);

        private static final String INSTANT = "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}\\.\\d{6}";

        private final Pattern key;
        private final int last;
        private final boolean descends;

        Sort(String key, int last, boolean descends) {
            this.key = Pattern.compile(key);
            this.last = last;
            this.descends = descends;
        }

        public boolean descends() {
            return descends;
        }

        /** The rank of what the order says nothing of; 0 where it speaks of every tube. */
        public int last() {
            return last;
        }

        /** Whether a page in this order may have ended there. */
        boolean fits(int rank, String said) {
            return rank == last && last > 0
                    ? said.isEmpty()
                    : rank <= last
                            && key.matcher(said).matches()
                            && (!key.pattern().equals(INSTANT) || isInstant(said));
        }

        private static boolean isInstant(String said) {
            try {
                return LocalDateTime.parse(said.replace(' ', 'T')).getYear() > 0;
            } catch (DateTimeException e) {
                return false;
            }
        }
    }
}
