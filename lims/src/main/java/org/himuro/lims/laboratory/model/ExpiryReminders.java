package org.himuro.lims.laboratory.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.laboratory.Certificate;
import org.himuro.lims.laboratory.Coverage;
import org.himuro.lims.laboratory.Laboratory;
import org.himuro.lims.laboratory.Reminder;

/** When the end of an accreditation is announced: 90, 30 and 7 days before it, each once (Q1). */
public final class ExpiryReminders {
    /** Days before the last day, the nearest to it first. */
    public static final List<Integer> STEPS = List.of(7, 30, 90);

    /** An end that nobody was told of is told for so many days after it. */
    private static final int LATE_DAYS = 90;

    private ExpiryReminders() {}

    /** Days until the last day, today not counted; below 0 where it has passed. */
    public static long left(Reminder reminder, LocalDate today) {
        return ChronoUnit.DAYS.between(today, reminder.lastDay());
    }

    /**
     * What is to be announced now. Where several of the days have passed, as after a time without the application, only the nearest to the
     * end: the others would say nothing more. None where another certificate follows without a gap.
     */
    public static Optional<Reminder> due(Laboratory laboratory, LocalDate today) {
        return ending(laboratory, today)
                .flatMap(last ->
                        step(last.lastDay(), today).map(days -> new Reminder(last.number(), last.lastDay(), days)))
                .filter(reminder -> laboratory.outfit().reminders().stream()
                        .noneMatch(told -> told.number().equals(reminder.number())
                                && told.lastDay().equals(reminder.lastDay())
                                && told.days() <= reminder.days()));
    }

    /** The certificate with which the accreditation ends, or has ended last. */
    public static Optional<Certificate> ending(Laboratory laboratory, LocalDate today) {
        return Coverage.last(laboratory.certificates(), today)
                .or(() -> laboratory.certificates().stream()
                        .filter(c -> c.lastDay().isBefore(today) && !c.lastDay().isBefore(c.validFrom()))
                        .max(Comparator.comparing(Certificate::lastDay).thenComparing(Certificate::number)));
    }

    private static Optional<Integer> step(LocalDate lastDay, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, lastDay);
        return left < -LATE_DAYS
                ? Optional.empty()
                : STEPS.stream().filter(days -> left <= days).findFirst();
    }
}
