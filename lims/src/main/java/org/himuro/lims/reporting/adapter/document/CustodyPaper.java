package org.himuro.lims.reporting.adapter.document;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.himuro.lims.platform.document.Paper;
import org.himuro.lims.platform.web.Text;
import org.himuro.lims.reporting.application.CustodyChain;
import org.himuro.lims.reporting.application.TubePage;

/** The chain of custody on A4: who held the tube from when to when, then the facts with both times, page n of m. */
@Singleton
final class CustodyPaper {
    private final Paper paper = new Paper("/documents/custody.jrxml");

    byte[] pdf(CustodyChain chain, Text t) {
        return paper.pdf(words(chain, t), lines(chain, t));
    }

    private static Map<String, Object> words(CustodyChain chain, Text t) {
        var words = new HashMap<String, Object>();
        words.put("title", t.of("custody.title"));
        words.put("code", String.join(" ", t.groups(chain.code())));
        words.put("what", t.of(chain.what()));
        words.put("note", t.of("custody.note"));
        words.put("symbol", Paper.symbol(chain.code()));
        words.put("made", t.of("frame.page-made", t.exact(t.now())));
        words.put("page", t.of("document.page", "@", "#"));
        words.put("signMade", t.of("print.made-by"));
        words.put("signChecked", t.of("print.checked-by"));
        words.put("signDate", t.of("print.date"));
        return words;
    }

    private static Collection<Map<String, ?>> lines(CustodyChain chain, Text t) {
        var lines = new ArrayList<Map<String, ?>>();
        for (var held : chain.held()) {
            lines.add(Map.of(
                    "section", t.of("custody.held"),
                    "heads", heads(t, "custody.from", "custody.to", "custody.holder", "custody.responsible"),
                    "one", t.exact(held.from()),
                    "two", held.to().map(t::exact).orElse(t.of("custody.lasts")),
                    "three", t.of(held.who()),
                    "four", held.responsible()));
        }
        for (var fact : chain.facts()) {
            lines.add(Map.of(
                    "section", t.of("custody.facts"),
                    "heads", heads(t, "custody.happened", "custody.recorded", "custody.what", "custody.by"),
                    "one", t.exact(fact.at()),
                    "two", t.exact(fact.recordedAt()),
                    "three", said(fact, t),
                    "four", fact.place() + "  " + fact.actor()));
        }
        return lines;
    }

    private static String heads(Text t, String... keys) {
        return java.util.Arrays.stream(keys).map(t::of).collect(Collectors.joining("\t"));
    }

    private static String said(TubePage.Line fact, Text t) {
        var said = new StringBuilder(t.of(fact.headline()));
        fact.verdict()
                .ifPresent(v -> said.append(": ")
                        .append(t.of(v.word()))
                        .append(" (")
                        .append(v.procedure())
                        .append(')'));
        fact.marks().forEach(mark -> said.append(" · ").append(t.of(mark)));
        return said.toString();
    }
}
