package org.himuro.lims.quality.adapter.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.quality.application.DeviationQueries.Line;

/** Deviations as a file (RFC 4180, UTF-8 with a byte order mark for spreadsheets); codes, and no person. */
final class DeviationCsv {
    static final int MOST = 50_000;
    private static final String HEAD = "\uFEFFid,site,code,about_kind,about,opened_at,class,cause,effect,open_actions,"
            + "overdue_actions,first_signed_at,second_signed_at,closed_at,resolution,reopened\r\n";

    private DeviationCsv() {}

    /** @param sites their codes by id */
    static String of(List<Line> lines, Map<UUID, String> sites) {
        var text = new StringBuilder(HEAD);
        lines.forEach(line -> row(line, sites, text));
        return text.toString();
    }

    private static void row(Line line, Map<UUID, String> sites, StringBuilder text) {
        var d = line.deviation();
        var cells = List.of(
                d.id().toString(),
                cell(sites.getOrDefault(d.site(), "")),
                cell(d.code()),
                cell(d.aboutKind()),
                cell(line.code().orElse("")),
                d.openedAt().toString(),
                d.seriousness().map(Enum::name).orElse(""),
                cell(d.cause().orElse("")),
                d.effect().map(Enum::name).orElse(""),
                String.valueOf(line.actions()),
                String.valueOf(line.overdue()),
                at(d.firstSignedAt()),
                at(d.secondSignedAt()),
                at(d.closedAt()),
                cell(d.resolution().orElse("")),
                String.valueOf(d.reopened()));
        text.append(String.join(",", cells)).append("\r\n");
    }

    private static String at(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse("");
    }

    /** A spreadsheet must not take a foreign code for a formula. */
    static String cell(String value) {
        var safe = value.matches("(?s)[=+@\\t\\r-].*") ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
