package org.himuro.lims.scan.adapter.document;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.himuro.labels.id.Command;
import org.himuro.lims.platform.document.Paper;
import org.himuro.lims.platform.web.Text;

/**
 * The form on which a bench writes while power or server is gone: boxes for times, and the commands' codes, which are scanned
 * when the lines are entered afterwards.
 */
@Singleton
final class DowntimePaper {
    private static final int ROWS = 9;
    private static final List<String> COLUMNS = List.of(
            "number",
            "case",
            "removed",
            "tube",
            "sampled",
            "cold",
            "reason",
            "frozen",
            "stored",
            "position",
            "initials");
    private static final int REASONS = 6;

    private final Paper paper = new Paper("/documents/downtime.jrxml");

    /** @param site the site's code */
    byte[] pdf(String site, Text t) {
        var rows = new ArrayList<Map<String, ?>>();
        for (int i = 1; i <= ROWS; i++) {
            rows.add(Map.of("number", String.valueOf(i)));
        }
        return paper.pdf(words(site, t), rows);
    }

    private static Map<String, Object> words(String site, Text t) {
        var words = new HashMap<String, Object>();
        words.put("title", t.of("downtime.title"));
        words.put("site", site);
        for (int i = 1; i <= 3; i++) {
            words.put("how" + i, t.of("downtime.how" + i));
        }
        words.put("fill", t.of("downtime.fill"));
        words.put("footer", t.of("downtime.footer"));
        words.put("made", t.of("frame.page-made", t.exact(t.now())));
        words.put("page", t.of("document.page", "@", "#"));
        COLUMNS.forEach(c -> words.put("head_" + c, t.of("downtime.column." + c)));
        words.put("symRemoved", symbol(Command.Word.REMOVED));
        words.put("symCold", symbol(Command.Word.COLD_4C));
        words.put("symFrozen", symbol(Command.Word.LN2));
        words.put("symStored", symbol(Command.Word.STORE));
        for (int i = 0; i < REASONS; i++) {
            var reason = new Command.Reason(i + 1);
            words.put("symReason" + i, symbol(reason));
            words.put("reason" + i, t.of("downtime.reason", i + 1, t.of("card." + reason.word())));
        }
        words.put("symReason" + REASONS, symbol(Command.Word.FREEZE80));
        words.put("reason" + REASONS, t.of("downtime.minus-80"));
        return words;
    }

    private static java.awt.Image symbol(Command command) {
        return Paper.symbol(command.code());
    }
}
