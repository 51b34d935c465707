package org.himuro.lims.platform.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
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

/** One kind of paper, compiled when it is first printed. May be shared by threads. */
public final class Paper {
    /** Pixels a module: enough for 600 dpi at the sizes used on our papers. */
    private static final int PIXELS = 12;

    private static final int SMALL = 4;

    private final String resource;
    private volatile @org.jspecify.annotations.Nullable JasperReport report;

    /** @param resource on the class path, e.g. {@code /documents/custody.jrxml} */
    public Paper(String resource) {
        this.resource = resource;
    }

    /**
     * @param words the report's parameters; they may be changed by printing
     * @param rows its lines, by field
     */
    public byte[] pdf(Map<String, Object> words, Collection<Map<String, ?>> rows) {
        try {
            var data = rows.isEmpty() ? new JREmptyDataSource(0) : new JRMapCollectionDataSource(List.copyOf(rows));
            return JasperExportManager.exportReportToPdf(JasperFillManager.fillReport(compiled(), words, data));
        } catch (JRException e) {
            throw new IllegalStateException(resource + " cannot be printed", e);
        }
    }

    /** The Data Matrix of a code, with its quiet zone. */
    public static BufferedImage symbol(String code) {
        return symbol(code, PIXELS);
    }

    /** The same for a line of a long list: small, and there are thousands. */
    public static BufferedImage small(String code) {
        return symbol(code, SMALL);
    }

    private static BufferedImage symbol(String code, int pixels) {
        return SymbolDrawing.picture(
                SymbolWriter.write(SymbolKind.DATA_MATRIX, code).orElseThrow(), pixels);
    }

    /** The QR code of a text, with its quiet zone: for what is more than a code. */
    public static BufferedImage qr(String text) {
        return SymbolDrawing.picture(SymbolWriter.write(SymbolKind.QR, text).orElseThrow(), PIXELS);
    }

    private JasperReport compiled() {
        var known = report;
        if (known == null) {
            known = compile();
            report = known;
        }
        return known;
    }

    private JasperReport compile() {
        try (InputStream in = Objects.requireNonNull(Paper.class.getResourceAsStream(resource), resource)) {
            return JasperCompileManager.compileReport(in);
        } catch (JRException | IOException e) {
            throw new IllegalStateException(resource + " does not compile", e);
        }
    }
}
