package org.himuro.lims.shipping.adapter.document;

import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.himuro.labels.symbol.SymbolDrawing;
import org.himuro.labels.symbol.SymbolKind;
import org.himuro.labels.symbol.SymbolWriter;
import org.himuro.lims.platform.web.Language;
import org.himuro.lims.platform.web.Text;
import org.himuro.lims.shipping.application.ParcelPage;

/** The packing list on A4: header with code and Data Matrix, a line a tube, page n of m. */
@Singleton
final class ManifestPaper {
    private final JasperReport report;

    ManifestPaper() {
        try (InputStream in = Objects.requireNonNull(
                ManifestPaper.class.getResourceAsStream("/documents/manifest.jrxml"), "manifest.jrxml")) {
            report = JasperCompileManager.compileReport(in);
        } catch (JRException | java.io.IOException e) {
            throw new IllegalStateException("the packing list does not compile", e);
        }
    }

    byte[] pdf(ParcelPage p, Text t) {
        try {
            var lines = lines(p, t);
            var data = lines.isEmpty() ? new JREmptyDataSource(0) : new JRMapCollectionDataSource(lines);
            return JasperExportManager.exportReportToPdf(JasperFillManager.fillReport(report, words(p, t), data));
        } catch (JRException e) {
            throw new IllegalStateException("the packing list of " + p.code() + " cannot be made", e);
        }
    }

    private static Map<String, Object> words(ParcelPage p, Text t) {
        var words = new HashMap<String, Object>();
        boolean ja = t.language() == Language.JA;
        words.put("title", t.of("document.manifest"));
        words.put("code", String.join(" ", t.groups(p.code())));
        words.put(
                "way",
                (ja ? p.sender().nameJa() : p.sender().nameEn()) + "  →  "
                        + (ja ? p.receiver().nameJa() : p.receiver().nameEn()));
        words.put("details", details(p, t));
        words.put("symbol", symbol(p.code()));
        words.put("head1", t.of("document.number"));
        words.put("head2", t.of("parcel.tube"));
        words.put("head3", t.of("parcel.material"));
        words.put("head4", t.of("parcel.box"));
        words.put("head5", t.of("parcel.line"));
        words.put("made", t.of("frame.page-made", t.exact(t.now())));
        words.put("page", t.of("document.page", "@", "#"));
        words.put("given", t.of("parcel.given-at"));
        words.put("received", t.of("parcel.arrived-at"));
        return words;
    }

    private static String details(ParcelPage p, Text t) {
        var parts = new ArrayList<String>();
        parts.add(t.name(p.purpose()));
        parts.add(t.of("transportclass." + p.temperature().name()));
        p.coolant().ifPresent(c -> parts.add(t.of("coolant." + c)));
        p.expectedArrival().ifPresent(d -> parts.add(t.of("parcel.arrival") + " " + d));
        p.waybill().ifPresent(w -> parts.add(t.of("parcel.waybill") + " " + w));
        parts.add(t.of("parcel.tubes") + " " + p.sent());
        return String.join("  ·  ", parts);
    }

    private static BufferedImage symbol(String code) {
        return SymbolDrawing.picture(
                SymbolWriter.write(SymbolKind.DATA_MATRIX, code).orElseThrow(), 12);
    }

    private static Collection<Map<String, ?>> lines(ParcelPage p, Text t) {
        var all = new ArrayList<Map<String, ?>>();
        for (var l : p.lines()) {
            all.add(Map.of(
                    "number", String.valueOf(all.size() + 1),
                    "tube", String.join(" ", t.groups(l.tube())),
                    "material", l.material().map(t::name).orElse("–"),
                    "box", l.box().map(b -> b + " " + l.cell().orElse("")).orElse(""),
                    "state", state(l, t)));
        }
        return List.copyOf(all);
    }

    private static String state(ParcelPage.Line l, Text t) {
        return l.state().open()
                ? "□"
                : t.of("linestate." + l.state().name())
                        + l.condition()
                                .map(c -> "  " + t.of("tubecondition." + c.name()))
                                .orElse("");
    }
}
