package org.himuro.lims.sequencing.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.himuro.lims.sequencing.Assay;

/**
 * How a laboratory did over some months, of all who order (Q1, S30): each figure with the number it comes from.
 *
 * @param months the earliest first
 * @param whole the same over all of them
 * @param disagreements lines on which sender and laboratory do not agree, now
 */
public record Scorecard(List<Month> months, Figures whole, int disagreements) {
    public Scorecard {
        months = List.copyOf(months);
    }

    /** A parcel that arrived. @param expected by the sender's word; absent where nobody said */
    public record Arrived(Instant at, Optional<LocalDate> expected) {}

    /** A line that was answered at receipt. */
    public record Answered(Instant at, Kind kind) {
        public enum Kind {
            WHOLE,
            DAMAGED,
            MISSING
        }
    }

    /**
     * An order that has a verdict.
     *
     * @param judgements how often it was judged
     * @param received when the laboratory took the tube; absent where that was never recorded
     */
    public record Judged(Assay assay, Instant at, Verdict verdict, int judgements, Optional<Instant> received) {
        /** Undecided where something was not measured. */
        public enum Verdict {
            ACCEPTED,
            REJECTED,
            UNDECIDED
        }

        boolean accepted() {
            return verdict == Verdict.ACCEPTED;
        }
    }

    /** What the figures are made of. */
    public record Rows(List<Arrived> arrived, List<Answered> answered, List<Judged> judged, int disagreements) {
        public Rows {
            arrived = List.copyOf(arrived);
            answered = List.copyOf(answered);
            judged = List.copyOf(judged);
        }
    }

    public record Month(YearMonth month, Figures figures) {}

    /** Of an assay. */
    public record Accepted(Assay assay, Share share) {}

    /**
     * @param inTime parcels that arrived by the day that was expected, of those of which one was
     * @param lines answered at receipt
     * @param turnaround from receipt to accepted quality
     * @param accepted by assay, those judged alone
     * @param topUps orders for which more was sequenced
     */
    public record Figures(
            Share inTime,
            int lines,
            int missing,
            int damaged,
            Optional<Spell> turnaround,
            Share all,
            List<Accepted> accepted,
            int topUps) {
        public Figures {
            accepted = List.copyOf(accepted);
        }

        public boolean empty() {
            return inTime.all() == 0 && lines == 0 && all.all() == 0;
        }
    }

    /** @param zone the laboratory's: its days and months count */
    public static Scorecard of(Rows rows, YearMonth first, int count, ZoneId zone) {
        var months = new ArrayList<Month>();
        for (int i = 0; i < count; i++) {
            var month = first.plusMonths(i);
            months.add(new Month(
                    month, figures(rows, zone, at -> month(at, zone).equals(month))));
        }
        var last = first.plusMonths(count - 1L);
        var whole = figures(
                rows,
                zone,
                at -> !month(at, zone).isBefore(first) && !month(at, zone).isAfter(last));
        return new Scorecard(months, whole, rows.disagreements());
    }

    private static YearMonth month(Instant at, ZoneId zone) {
        return YearMonth.from(at.atZone(zone));
    }

    private static Figures figures(Rows rows, ZoneId zone, Predicate<Instant> within) {
        var expected = rows.arrived().stream()
                .filter(a -> within.test(a.at()) && a.expected().isPresent())
                .toList();
        var answered = rows.answered().stream().filter(a -> within.test(a.at())).toList();
        var judged = rows.judged().stream().filter(j -> within.test(j.at())).toList();
        return new Figures(
                new Share((int) expected.stream().filter(a -> inTime(a, zone)).count(), expected.size()),
                answered.size(),
                count(answered, Answered.Kind.MISSING),
                count(answered, Answered.Kind.DAMAGED),
                Spell.of(judged.stream()
                        .filter(Judged::accepted)
                        .flatMap(j -> took(j).stream())
                        .toList()),
                share(judged),
                Arrays.stream(Assay.values())
                        .map(assay -> new Accepted(
                                assay,
                                share(judged.stream()
                                        .filter(j -> j.assay() == assay)
                                        .toList())))
                        .filter(a -> a.share().all() > 0)
                        .toList(),
                (int) judged.stream().filter(j -> j.judgements() > 1).count());
    }

    private static boolean inTime(Arrived a, ZoneId zone) {
        var day = LocalDate.ofInstant(a.at(), zone);
        return a.expected().filter(day::isAfter).isEmpty();
    }

    private static int count(List<Answered> answered, Answered.Kind kind) {
        return (int) answered.stream().filter(a -> a.kind() == kind).count();
    }

    private static Optional<Duration> took(Judged j) {
        return j.received().map(at -> Duration.between(at, j.at())).filter(d -> !d.isNegative());
    }

    private static Share share(List<Judged> judged) {
        var decided = judged.stream()
                .filter(j -> j.verdict() != Judged.Verdict.UNDECIDED)
                .toList();
        return new Share((int) decided.stream().filter(Judged::accepted).count(), decided.size());
    }
}
