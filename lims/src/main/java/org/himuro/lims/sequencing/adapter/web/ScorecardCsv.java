package org.himuro.lims.sequencing.adapter.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.himuro.integrations.table.SafeCsv;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.sequencing.application.ScorecardPage;
import org.himuro.lims.sequencing.model.Scorecard;
import org.himuro.lims.sequencing.model.Share;
import org.himuro.lims.sequencing.model.Spell;

/** A scorecard as a file: a line for each month, and one for all of them. */
final class ScorecardCsv {
    private ScorecardCsv() {}

    static String of(ScorecardPage page) {
        var csv = new SafeCsv();
        var head = new ArrayList<>(List.of(
                "laboratory",
                "month",
                "parcels_in_time",
                "parcels_expected",
                "tubes_answered",
                "tubes_missing",
                "tubes_damaged",
                "turnaround_n",
                "turnaround_median_days",
                "turnaround_p90_days",
                "accepted",
                "judged",
                "top_ups"));
        for (var assay : Assay.values()) {
            head.add("accepted_" + assay.name());
            head.add("judged_" + assay.name());
        }
        csv.row(head);
        page.card().months().forEach(m -> csv.row(line(page.code(), m.month().toString(), m.figures())));
        csv.row(line(page.code(), "ALL", page.card().whole()));
        return csv.taken();
    }

    private static List<String> line(String code, String month, Scorecard.Figures f) {
        var cells = new ArrayList<>(List.of(
                code,
                month,
                text(f.inTime().good()),
                text(f.inTime().all()),
                text(f.lines()),
                text(f.missing()),
                text(f.damaged()),
                text(f.turnaround().map(Spell::n).orElse(0)),
                f.turnaround().map(s -> s.median().toPlainString()).orElse(""),
                f.turnaround().map(s -> s.slowest().toPlainString()).orElse(""),
                text(f.all().good()),
                text(f.all().all()),
                text(f.topUps())));
        Arrays.stream(Assay.values())
                .map(assay -> f.accepted().stream()
                        .filter(a -> a.assay() == assay)
                        .map(Scorecard.Accepted::share)
                        .findFirst()
                        .orElse(Share.NONE))
                .forEach(share -> {
                    cells.add(text(share.good()));
                    cells.add(text(share.all()));
                });
        return cells;
    }

    private static String text(int number) {
        return String.valueOf(number);
    }
}
