package org.himuro.lims.shipping.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What wrong answers to a link's question lead to: four are free, from the fifth on each shuts it for a while, twice as long each
 * time, a day at most.
 *
 * @param failures since it was opened last
 */
public record CourierLock(int failures, Optional<Instant> lockedUntil) {
    private static final int FREE = 5;
    private static final Duration FIRST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int LAST = 4;

    public static final CourierLock NONE = new CourierLock(0, Optional.empty());

    public boolean isShut(Instant now) {
        return lockedUntil.filter(now::isBefore).isPresent();
    }

    public CourierLock failed(Instant now) {
        int count = failures + 1;
        if (count < FREE) {
            return new CourierLock(count, Optional.empty());
        }
        var wait = FIRST.multipliedBy(1L << Math.min(count - FREE, 10));
        return new CourierLock(count, Optional.of(now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait)));
    }

    /** Whether these are the last four letters and digits of the waybill's number, or all of a shorter one. */
    public static boolean opens(String waybill, String answer) {
        var number = plain(waybill);
        return !number.isEmpty()
                && number.substring(Math.max(0, number.length() - LAST)).equals(plain(answer));
    }

    private static String plain(String text) {
        var half = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
        return half.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }
}
