package org.himuro.integrations.logger;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proves from all dates of a file in which order day, month and year are written. */
final class DateOrders {

    private static final int MOST_STEPS = 1000;

    private final List<Track> tracks =
            Arrays.stream(DateOrder.values()).map(Track::new).toList();
    private boolean differ;

    /** How the times would run if the dates were written in this order. */
    private static final class Track {
        private final DateOrder order;
        private final Map<Duration, Integer> steps = new HashMap<>();
        private long failed;
        private long backward;
        private long taken;
        private @Nullable LocalDateTime last;

        Track(DateOrder order) {
            this.order = order;
        }

        void add(Optional<LocalDateTime> at) {
            if (at.isEmpty()) {
                failed++;
                return;
            }
            if (last != null) {
                var step = Duration.between(last, at.get());
                taken++;
                backward += step.isNegative() ? 1 : 0;
                if (steps.size() < MOST_STEPS || steps.containsKey(step)) {
                    steps.merge(step, 1, Integer::sum);
                }
            }
            last = at.get();
        }

        long failed() {
            return failed;
        }

        long backward() {
            return backward;
        }

        long irregular() {
            return taken
                    - steps.values().stream().max(Comparator.naturalOrder()).orElse(0);
        }
    }

    void add(String timeText) {
        var seen = new ArrayList<Optional<LocalDateTime>>();
        for (Track track : tracks) {
            var at = TimeText.of(timeText, track.order).flatMap(Stamp::local);
            seen.add(at);
            track.add(at);
        }
        differ |= seen.stream().distinct().count() > 1;
    }

    /** The order proved: that under which dates exist, times do not run backward, and steps are regular. */
    Optional<DateOrder> proved() {
        var byMerit = Comparator.comparingLong(Track::failed)
                .thenComparingLong(Track::backward)
                .thenComparingLong(Track::irregular);
        var best = tracks.stream().min(byMerit).orElseThrow();
        boolean alone =
                tracks.stream().filter(t -> byMerit.compare(t, best) == 0).count() == 1;
        return !differ || alone ? Optional.of(best.order) : Optional.empty();
    }
}
