package org.himuro.sop.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.sop.procedure.Finding;

/** What the wall board shows of one clock. */
public sealed interface ClockFace {

    /**
     * It runs.
     *
     * @param limit the limit that comes next, or, where none can be kept any more, the one that was missed
     * @param due the last instant inside that limit
     * @param remaining to {@code due}; zero is still inside, negative is over
     * @param lost the deviation already certain, if any
     * @param notices when people are told, of the present branch, also when that is past: whoever tells must still find it then
     * @param noticesDue notices of the present branch whose time has come, ascending
     * @param nextNotice when the next one comes
     */
    record Running(
            Limit limit,
            Instant due,
            Duration remaining,
            Optional<Finding> lost,
            List<Instant> notices,
            List<Duration> noticesDue,
            Optional<Instant> nextNotice,
            Evidence evidence)
            implements ClockFace {
        public Running {
            notices = List.copyOf(notices);
            noticesDue = List.copyOf(noticesDue);
        }

        /** Whether a limit can no longer be kept. */
        public boolean overdue() {
            return lost.isPresent();
        }
    }

    /** It does not run: it has not begun, cannot be judged, or the tissue is frozen. */
    record Stopped(Verdict verdict) implements ClockFace {}
}
