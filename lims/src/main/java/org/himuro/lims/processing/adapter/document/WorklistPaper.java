package org.himuro.lims.processing.adapter.document;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.himuro.lims.platform.document.Paper;
import org.himuro.lims.platform.web.Text;
import org.himuro.lims.processing.application.WorklistPage;

/** A worklist on A4, to be taken to the freezer and the bench: a line a tube, with its place and its new tube. */
@Singleton
final class WorklistPaper {
    private final Paper paper = new Paper("/documents/manifest.jrxml");

    byte[] pdf(WorklistPage m, Text t) {
        return paper.pdf(words(m, t), lines(m, t));
    }

    private static Map<String, Object> words(WorklistPage m, Text t) {
        var words = new HashMap<String, Object>();
        words.put("title", t.of("worklist.paper"));
        words.put("code", m.list().code());
        words.put(
                "way",
                t.either(m.procedure().ja(), m.procedure().en()) + "  →  "
                        + t.name(m.list().material()));
        words.put(
                "details",
                t.of("worklist.made", t.exact(m.madeAt()), m.madeBy(), m.lines().size()));
        words.put("symbol", Paper.symbol(m.list().code()));
        words.put("head1", t.of("document.number"));
        words.put("head2", t.of("worklist.tube"));
        words.put("head3", t.of("worklist.place"));
        words.put("head4", t.of("worklist.child"));
        words.put("head5", t.of("worklist.picked"));
        words.put("made", t.of("frame.page-made", t.exact(t.now())));
        words.put("page", t.of("document.page", "@", "#"));
        words.put("given", t.of("worklist.worked-by"));
        words.put("received", t.of("worklist.checked-by"));
        return words;
    }

    private static Collection<Map<String, ?>> lines(WorklistPage m, Text t) {
        var lines = new ArrayList<Map<String, ?>>();
        for (var line : m.lines()) {
            lines.add(Map.of(
                    "number", String.valueOf(line.number()),
                    "tube", String.join(" ", t.groups(line.tube())) + "  " + t.name(line.material()),
                    "material", line.place().orElse("–"),
                    "box", line.child().orElse(""),
                    "state", line.picked() ? "■" : "□"));
        }
        return List.copyOf(lines);
    }
}
