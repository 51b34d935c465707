package org.himuro.lims.reporting.adapter.web;

import java.time.Instant;
import java.util.Optional;
import org.himuro.lims.platform.web.Cursor;
import org.himuro.lims.reporting.application.ListingTubes;
import org.himuro.lims.reporting.application.TubeQuery;
import org.himuro.lims.reporting.application.TubeRegister;
import org.himuro.lims.reporting.application.TubeRow;

/** What is seen, as a file (RFC 4180, UTF-8 with a byte order mark for spreadsheets). */
final class TubeCsv {
    static final int PAGE = 200;
    private static final int MOST = 50_000;
    private static final String HEAD =
            "\uFEFFcode,case,material,parent,holder,step,place,in,cell,sampled_at,chilled_at,frozen_at,verdict,quarantined,"
                    + "thaws,marks,last_at\r\n";

    private TubeCsv() {}

    static String of(TubeQuery query, TubeRegister tubes) {
        var text = new StringBuilder(HEAD);
        var next = Optional.of(query);
        int written = 0;
        while (next.isPresent() && written < MOST) {
            var asked = next.get();
            var rows = tubes.list(asked);
            var shown = rows.subList(0, Math.min(rows.size(), asked.limit()));
            shown.forEach(l -> line(l.row(), text));
            written += shown.size();
            next = rows.size() > asked.limit()
                    ? Optional.of(after(asked, ListingTubes.key(shown.getLast(), asked.sort())))
                    : Optional.empty();
        }
        return text.toString();
    }

    private static TubeQuery after(TubeQuery q, Cursor cursor) {
        return new TubeQuery(
                q.site(),
                q.every(),
                q.text(),
                q.caseCode(),
                q.material(),
                q.step(),
                q.verdict(),
                q.place(),
                q.in(),
                q.project(),
                q.quarantined(),
                q.sort(),
                Optional.of(cursor),
                q.limit());
    }

    private static void line(TubeRow t, StringBuilder text) {
        cell(t.code(), text).append(',');
        cell(t.caseCode(), text).append(',').append(t.material()).append(',');
        cell(t.parent().orElse(""), text).append(',');
        cell(t.holder().orElse(""), text)
                .append(',')
                .append(t.step())
                .append(',')
                .append(t.place())
                .append(',');
        cell(t.in().orElse(""), text).append(',');
        text.append(t.cell().orElse("")).append(',');
        text.append(at(t.sampledAt())).append(',').append(at(t.chilledAt())).append(',');
        text.append(at(t.frozenAt()))
                .append(',')
                .append(t.verdict().map(Enum::name).orElse(""))
                .append(',');
        text.append(t.quarantined())
                .append(',')
                .append(t.thaws())
                .append(',')
                .append(t.marks())
                .append(',');
        text.append(t.lastAt()).append("\r\n");
    }

    private static String at(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse("");
    }

    /** A spreadsheet must not take a foreign code for a formula. */
    private static StringBuilder cell(String value, StringBuilder text) {
        var formula = !value.isEmpty() && "=+-@\t".indexOf(value.charAt(0)) >= 0;
        return text.append('"')
                .append(formula ? "'" : "")
                .append(value.replace("\"", "\"\""))
                .append('"');
    }
}
