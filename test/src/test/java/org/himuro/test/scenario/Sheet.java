package org.himuro.test.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.himuro.labels.render.SheetStock;
import org.himuro.labels.symbol.SymbolReader;

/** A printed sheet of labels, read with a scanner's eyes. */
final class Sheet {
    private static final int DPI = 400;

    private Sheet() {}

    /** What the first symbols of the sheet's first page say. */
    static List<String> symbols(byte[] pdf, int count) {
        var stock = SheetStock.a4Wraps();
        try (var document = Loader.loadPDF(pdf)) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
            return IntStream.range(0, count)
                    .mapToObj(
                            i -> page.getSubimage(dots(stock.x(i)), dots(stock.y(i)), dots(SYMBOL_MM), dots(SYMBOL_MM)))
                    .map(symbol -> SymbolReader.read(symbol)
                            .map(SymbolReader.ReadSymbol::text)
                            .orElse("unreadable"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final double SYMBOL_MM = 6;

    private static int dots(double mm) {
        return (int) Math.round(mm / 25.4 * DPI);
    }
}
