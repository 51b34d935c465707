package org.himuro.lims.reporting.adapter.document;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jasperreports.renderers.Renderable;
import org.himuro.lims.platform.document.Paper;
import org.himuro.lims.platform.web.Text;
import org.himuro.lims.processing.Analyte;
import org.himuro.lims.reporting.application.PaperLine;
import org.himuro.lims.reporting.application.ParcelContents;
import org.himuro.lims.reporting.application.ParcelPaper;

/** The manifest on A4 across: each box on a page of its own with its grid drawn, then its tubes, then those in no box. */
@Singleton
final class ManifestPaper {
    private static final List<String> HEADS = List.of(
            "number",
            "tube",
            "place",
            "pair",
            "material",
            "order",
            "amount",
            "concentration",
            "purity",
            "integrity",
            "extraction",
            "use",
            "preanalytics",
            "accession");

    private final Paper paper = new Paper("/documents/manifest.jrxml");

    byte[] pdf(ParcelPaper p, ParcelContents contents, Text t) {
        return paper.pdf(words(p, t), lines(contents, t));
    }

    private static Map<String, Object> words(ParcelPaper p, Text t) {
        var words = new HashMap<String, Object>();
        ParcelWords.frame(words, p, t, "papers.manifest");
        words.put("details", ParcelWords.details(p, t));
        for (int i = 0; i < HEADS.size(); i++) {
            words.put("head" + (i + 1), t.of("papers.head." + HEADS.get(i)).replace(" / ", "\n"));
        }
        words.put("empty", t.of("papers.empty"));
        return words;
    }

    private static Collection<Map<String, ?>> lines(ParcelContents contents, Text t) {
        var all = new ArrayList<Map<String, ?>>();
        for (var box : contents.boxes()) {
            var title = t.of("papers.box", box.code(), box.lines().size());
            var grid = box.rows() > 0
                            && box.lines().stream().anyMatch(l -> l.position().isPresent())
                    ? Optional.of(new BoxGrid(box))
                    : Optional.<BoxGrid>empty();
            box.lines().forEach(l -> all.add(line(title, grid, l, t)));
        }
        var title = t.of("papers.loose", contents.loose().size());
        contents.loose().forEach(l -> all.add(line(title, Optional.empty(), l, t)));
        return all;
    }

    private static Map<String, ?> line(String title, Optional<? extends Renderable> grid, PaperLine l, Text t) {
        var row = new HashMap<String, Object>();
        row.put("box", title);
        grid.ifPresent(g -> row.put("grid", g));
        var cells = List.of(
                String.valueOf(l.line()),
                two(String.join(" ", t.groups(l.tube())), l.container().orElse("")),
                two(l.rack().orElse(""), l.position().orElse("")),
                two(l.half().map(h -> h.letter()).orElse(""), l.pair()),
                two(
                        t.name(l.material()),
                        l.assays().stream().map(a -> word("assay.", a, t)).collect(Collectors.joining(", "))),
                String.join("\n", l.orders()),
                two(unit(l.volumeUl(), "µl"), unit(l.totalNg(), "ng")),
                two(
                        unit(l.of(Analyte.CONCENTRATION).map(PaperLine.Measured::value), "ng/µl"),
                        l.of(Analyte.CONCENTRATION).map(m -> t.name(m.method())).orElse("")),
                two(value(l, Analyte.A260_280), value(l, Analyte.A260_230)),
                integrity(l),
                l.kit().orElse(""),
                two(unit(l.of(Analyte.TUMOUR_CONTENT).map(PaperLine.Measured::value), "%"), String.valueOf(l.thaws())),
                two(l.sprec().orElse(""), l.collected().map(Object::toString).orElse("")),
                l.accession().orElse(""));
        for (int i = 0; i < cells.size(); i++) {
            row.put("cell" + (i + 1), cells.get(i));
        }
        row.put("rest", rest(l, t));
        return row;
    }

    /** What is too long for a column: donor, consent, handling. */
    private static String rest(PaperLine l, Text t) {
        return Stream.of(
                        Optional.of(t.of("papers.donor") + " " + l.donor()),
                        Optional.of(l.consent().form().orElse("") + " "
                                + ParcelWords.consent(l, t)
                                + l.consent().scopes().stream()
                                        .map(s -> t.of("consent-scope." + s))
                                        .collect(Collectors.joining(
                                                ", ", l.consent().scopes().isEmpty() ? "" : ": ", ""))),
                        Optional.of(t.of("parcel.quarantined")).filter(q -> l.quarantined()),
                        Optional.of(t.of("linestate." + l.state().name())
                                        + l.condition()
                                                .map(c -> " " + t.of("tubecondition." + c.name()))
                                                .orElse(""))
                                .filter(s -> !l.state().open()))
                .flatMap(Optional::stream)
                .map(s -> s.strip().replaceAll(" +", " "))
                .collect(Collectors.joining("  ·  "));
    }

    private static String integrity(PaperLine l) {
        return Stream.of(Analyte.DIN, Analyte.RIN, Analyte.DV200)
                .flatMap(a -> l.of(a).stream().map(m -> a.name() + " " + number(m.value()) + a.unit()))
                .collect(Collectors.joining("\n"));
    }

    private static String word(String kind, String code, Text t) {
        return t.knows(kind + code) ? t.of(kind + code) : code;
    }

    private static String value(PaperLine l, Analyte analyte) {
        return l.of(analyte).map(m -> number(m.value())).orElse("");
    }

    private static String unit(Optional<BigDecimal> value, String unit) {
        return value.map(v -> number(v) + " " + unit).orElse("");
    }

    private static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String two(String upper, String lower) {
        return upper + "\n" + lower;
    }
}
