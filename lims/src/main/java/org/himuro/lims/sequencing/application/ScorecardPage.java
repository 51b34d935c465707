package org.himuro.lims.sequencing.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.himuro.lims.sequencing.model.Scorecard;
import org.himuro.lims.sequencing.model.Share;

/**
 * A laboratory's scorecard as a page.
 *
 * @param code the laboratory's
 * @param length in months
 */
public record ScorecardPage(String code, String name, Scorecard card, int length) {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 100;

    /** A dot of a line drawn over the months. */
    public record Dot(int x, int y, String month, String value) {}

    /** The highest value of the turnaround's drawing, in days: at least one. */
    public int highest() {
        return Math.max(
                1,
                card.months().stream()
                        .flatMap(m -> m.figures().turnaround().stream())
                        .mapToInt(s -> (int) Math.ceil(s.median().doubleValue()))
                        .max()
                        .orElse(1));
    }

    public List<Dot> turnaround() {
        return dots(
                m -> m.figures().turnaround().map(s -> s.median().doubleValue() / highest()),
                m -> m.figures()
                        .turnaround()
                        .map(s -> s.median().toPlainString())
                        .orElse(""));
    }

    public List<Dot> acceptance() {
        return dots(m -> m.figures().all().rate(), m -> m.figures().all().words());
    }

    public static String line(List<Dot> dots) {
        return dots.stream().map(d -> d.x() + "," + d.y()).collect(Collectors.joining(" "));
    }

    /** Where a month stands from left to right. */
    public int x(int month) {
        return 40 + (2 * month + 1) * WIDTH / (2 * card.months().size());
    }

    private List<Dot> dots(Function<Scorecard.Month, Optional<Double>> share, Function<Scorecard.Month, String> word) {
        var dots = new ArrayList<Dot>();
        for (int i = 0; i < card.months().size(); i++) {
            var month = card.months().get(i);
            int x = x(i);
            share.apply(month)
                    .ifPresent(s -> dots.add(new Dot(
                            x,
                            (int) Math.round(10 + HEIGHT * (1 - s)),
                            month.month().toString(),
                            word.apply(month))));
        }
        return dots;
    }

    /** {@code 14 / 15}; a dash where there was none. */
    public static String of(Share share) {
        return share.all() == 0 ? "–" : share.good() + " / " + share.all();
    }
}
