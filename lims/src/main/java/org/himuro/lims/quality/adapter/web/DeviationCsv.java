package org.himuro.lims.quality.adapter.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.integrations.table.SafeCsv;
import org.himuro.lims.quality.application.DeviationQueries.Line;

/** Deviations as a file ({@link SafeCsv}); codes, and no person. */
final class DeviationCsv {
    static final int MOST = 50_000;
    private static final List<String> HEAD = List.of(
            "id",
            "site",
            "code",
            "about_kind",
            "about",
            "opened_at",
            "class",
            "cause",
            "effect",
            "open_actions",
            "overdue_actions",
            "first_signed_at",
            "second_signed_at",
            "closed_at",
            "resolution",
            "reopened");

    private DeviationCsv() {}

    /** @param sites their codes by id */
    static String of(List<Line> lines, Map<UUID, String> sites) {
        var csv = new SafeCsv();
        csv.row(HEAD);
        lines.forEach(line -> csv.row(row(line, sites)));
        return csv.taken();
    }

    private static List<String> row(Line line, Map<UUID, String> sites) {
        var d = line.deviation();
        return List.of(
                d.id().toString(),
                sites.getOrDefault(d.site(), ""),
                d.code(),
                d.aboutKind(),
                line.code().orElse(""),
                d.openedAt().toString(),
                d.seriousness().map(Enum::name).orElse(""),
                d.cause().orElse(""),
                d.effect().map(Enum::name).orElse(""),
                String.valueOf(line.actions()),
                String.valueOf(line.overdue()),
                at(d.firstSignedAt()),
                at(d.secondSignedAt()),
                at(d.closedAt()),
                d.resolution().orElse(""),
                String.valueOf(d.reopened()));
    }

    private static String at(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse("");
    }
}
