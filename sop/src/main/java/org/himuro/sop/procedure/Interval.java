package org.himuro.sop.procedure;

import java.time.Duration;
import java.util.Optional;
import org.himuro.sop.document.Text;

/**
 * A time between two marks that must not be too short or too long, such as the fixation of 6 to 48 hours; both ends inclusive.
 *
 * @param id names it in verdicts
 * @param grade the society's grade of what lies outside
 * @param text what it is and where it comes from
 */
public record Interval(
        String id, Mark from, Mark to, Optional<Duration> atLeast, Optional<Duration> atMost, Grade grade, Text text) {}
