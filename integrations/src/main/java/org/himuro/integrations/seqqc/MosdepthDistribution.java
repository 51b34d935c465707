package org.himuro.integrations.seqqc;

import static org.himuro.integrations.FindingCode.TRUNCATED;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.himuro.integrations.Lines.Line;

/** {@code *.mosdepth.global.dist.txt} and {@code .region.dist.txt}: chromosome, depth, proportion covered at least so deep. */
final class MosdepthDistribution implements QcFormat {

    private static final Pattern ROW = Pattern.compile("[^\\t]+\\t[0-9]+\\t[01](?:\\.[0-9]+)?");
    private static final int LINES_LOOKED_AT = 20;

    @Override
    public String tool() {
        return "mosdepth distribution";
    }

    @Override
    public boolean recognises(QcText text) {
        var first = text.lines().lines().stream().limit(LINES_LOOKED_AT).toList();
        return !first.isEmpty()
                && first.stream().allMatch(line -> ROW.matcher(line.text()).matches());
    }

    @Override
    public void read(QcText text, Optional<String> wanted, Sheet sheet) {
        var totals = text.filled().stream()
                .filter(line -> line.text().startsWith("total\t"))
                .toList();
        if (totals.isEmpty() || !reachesZero(totals)) {
            sheet.finding(text.lines().lines().size(), TRUNCATED, "total");
        }
        for (Line line : totals) {
            var fields = QcText.tabs(line);
            if (fields.size() > 2) {
                Coverages.at(fields.get(1))
                        .ifPresent(metric -> sheet.take(
                                line.number(),
                                Source.fraction(
                                        metric,
                                        "total, proportion of bases covered at least " + fields.get(1) + " times"),
                                fields.get(2)));
            }
        }
    }

    // depths run down to 0
    private static boolean reachesZero(List<Line> totals) {
        return totals.getLast().text().startsWith("total\t0\t");
    }
}
