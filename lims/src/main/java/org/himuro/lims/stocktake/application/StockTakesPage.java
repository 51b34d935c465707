package org.himuro.lims.stocktake.application;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.stocktake.StockTake;
import org.himuro.lims.stocktake.application.StockTakeQueries.Tallies;
import org.himuro.sop.share.Wilson;

/**
 * The stock-takes of a site.
 *
 * @param chart accuracy of tubes by stock-take, the oldest first
 * @param next address of the following page
 */
public record StockTakesPage(List<Line> lines, Chart chart, boolean mayStart, boolean mayCount, Optional<String> next) {
    public StockTakesPage {
        lines = List.copyOf(lines);
    }

    public record Line(StockTake stockTake, Tallies found, String by) {
        TimeKey key() {
            return new TimeKey(stockTake.startedAt(), stockTake.id());
        }
    }

    /**
     * A drawing 1000 wide and 250 high.
     *
     * @param bottom the percentage at its foot; its head is 100
     */
    public record Chart(List<Point> points, int bottom) {
        private static final int MOST = 12;
        private static final int HEAD = 20;
        private static final int FOOT = 220;
        private static final int ALL = 100;
        private static final int LEFT = 60;
        private static final int WIDTH = 920;

        public Chart {
            points = List.copyOf(points);
        }

        /** A stock-take: where it stands, and where its accuracy and the ends of its interval do. */
        public record Point(String code, Instant at, String accuracy, int x, int y, int low, int high) {}

        /** Of those that have ended and in which somebody has looked at tubes. @param lines the latest first */
        static Chart of(List<Line> lines) {
            var shown = lines.stream()
                    .filter(l -> l.stockTake().closed() && l.found().tubes().looked() > 0)
                    .limit(MOST)
                    .toList()
                    .reversed();
            double lowest =
                    shown.stream().mapToDouble(l -> interval(l).low()).min().orElse(0);
            int bottom = Math.clamp(Percent.of(lowest, RoundingMode.FLOOR).intValue() / 5 * 5L, 0, ALL - 5);
            var points = new ArrayList<Point>();
            for (int i = 0; i < shown.size(); i++) {
                var line = shown.get(i);
                var interval = interval(line);
                points.add(new Point(
                        line.stockTake().code(),
                        line.stockTake().startedAt(),
                        Percent.accuracy(line.found().tubes()),
                        LEFT + (2 * i + 1) * WIDTH / (2 * shown.size()),
                        height(line.found().tubes().accuracy().orElse(0.0), bottom),
                        height(interval.low(), bottom),
                        height(interval.high(), bottom)));
            }
            return new Chart(points, bottom);
        }

        private static Wilson.Interval interval(Line line) {
            return line.found()
                    .tubes()
                    .interval(line.stockTake().aim().confidence())
                    .orElseThrow();
        }

        private static int height(double share, int bottom) {
            return (int) Math.round(FOOT - (share * ALL - bottom) * (FOOT - HEAD) / (ALL - bottom));
        }

        /** The height at which a percentage stands. */
        public int at(int percent) {
            return height((double) percent / ALL, bottom);
        }
    }
}
