package org.himuro.lims.picking.adapter.document;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.picking.application.PickPage;
import org.himuro.lims.picking.application.PickPage.Fate;
import org.himuro.lims.picking.model.Stop;
import org.himuro.lims.platform.document.Paper;
import org.himuro.lims.platform.web.Text;

/** A pick on A4, in walking order: unit by unit, a line and a box to tick for each tube. */
@Singleton
final class PickPaper {
    private final Paper paper = new Paper("/documents/pick.jrxml");

    byte[] pdf(PickPage m, Text t) {
        return paper.pdf(words(m, t), lines(m, t));
    }

    private static Map<String, Object> words(PickPage m, Text t) {
        var p = m.pick();
        var words = new HashMap<String, Object>();
        words.put("title", t.of("pick.paper"));
        words.put("code", p.code());
        words.put(
                "way",
                Stream.concat(Stream.of(t.of("pick-purpose." + p.purpose())), p.reference().stream())
                        .collect(Collectors.joining("  ·  ")));
        words.put(
                "details",
                t.of("pick.openings", m.tubes(), m.openings(), m.byCode()) + "\n" + m.madeBy() + "  ·  "
                        + t.exact(p.madeAt()));
        words.put("symbol", Paper.symbol(p.code()));
        words.put("head1", t.of("document.number"));
        words.put("head2", t.of("pick.tube"));
        words.put("head3", t.of("pick.paper-within"));
        words.put("head4", t.of("pick.paper-box"));
        words.put("head5", t.of("pick.paper-cell"));
        words.put("opened", t.of("pick.paper-opened"));
        words.put("made", t.of("frame.page-made", t.exact(t.now())));
        words.put("page", t.of("document.page", "@", "#"));
        words.put("given", t.of("pick.paper-picked"));
        words.put("received", t.of("pick.paper-checked"));
        return words;
    }

    private static Collection<Map<String, ?>> lines(PickPage m, Text t) {
        var lines = new ArrayList<Map<String, ?>>();
        for (var line : m.lines()) {
            lines.add(Map.of(
                    "unit", unit(line.stop(), t),
                    "state", line.fate() == Fate.WAITING || line.fate() == Fate.NOT_FOUND ? "□" : "■",
                    "number", String.valueOf(line.number()),
                    "symbol", Paper.small(line.tube()),
                    "tube", String.join(" ", t.groups(line.tube())),
                    "material", t.name(line.material()),
                    "within", line.between(),
                    "box", line.boxCode(),
                    "cell", line.stop().cell()));
        }
        return lines;
    }

    private static String unit(Stop stop, Text t) {
        var words = Stream.concat(stop.room().stream(), stop.unit().stream())
                .map(Stop.Step::words)
                .collect(Collectors.joining("  ›  "));
        return words.isEmpty() ? t.of("pick.nowhere") : words;
    }
}
