package org.himuro.labels.render;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperExportManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.base.JRBasePrintImage;
import net.sf.jasperreports.engine.base.JRBasePrintPage;
import net.sf.jasperreports.engine.type.OnErrorTypeEnum;
import org.himuro.labels.layout.Layout;
import org.himuro.labels.layout.PlacedLabel;
import org.himuro.labels.layout.Placement;
import org.himuro.labels.render.Rendering.Values;

/**
 * Sheets of labels as PDF: vectors, with the Japanese face embedded (L3). To be printed at 100 %, without fitting to the page.
 *
 * @param stock the label stock in the printer
 */
public record SheetRenderer(SheetStock stock) {
    /** Text stays text, so that it can be searched for and checked. */
    private static final String TEXT_AS_SHAPES = "net.sf.jasperreports.export.pdf.force.svg.shapes";

    /** The sheets, from the first place on. */
    public Rendering<byte[]> pdf(Layout layout, List<Values> labels) {
        return pdf(layout, labels, 0);
    }

    /**
     * The sheets.
     *
     * @param used places of the first sheet that are already used, below the number of labels on a page
     * @throws IllegalArgumentException if the labels are larger than those of the stock, or {@code used} out of range
     */
    public Rendering<byte[]> pdf(Layout layout, List<Values> labels, int used) {
        if (!stock.holds(layout.width(), layout.height())) {
            throw new IllegalArgumentException(
                    "Labels of %s are larger than those of the stock".formatted(layout.name()));
        }
        if (used < 0 || used >= stock.perPage()) {
            throw new IllegalArgumentException("Used places are 0 to " + (stock.perPage() - 1) + ", not " + used);
        }
        return Batch.of(labels, v -> Placement.onPaper(layout, v.byField()), placed -> export(layout, placed, used));
    }

    private byte[] export(Layout layout, List<PlacedLabel> labels, int used) {
        var print = new JasperPrint();
        print.setName(layout.name());
        print.setPageWidth(points(stock.pageWidth()));
        print.setPageHeight(points(stock.pageHeight()));
        print.setProperty(TEXT_AS_SHAPES, "false");
        pages(labels, used).forEach(print::addPage);
        try {
            return JasperExportManager.exportReportToPdf(print);
        } catch (JRException impossible) {
            throw new IllegalStateException("The sheet was not written", impossible);
        }
    }

    private Stream<JRBasePrintPage> pages(List<PlacedLabel> labels, int used) {
        var byPage = IntStream.range(0, labels.size())
                .boxed()
                .collect(Collectors.groupingBy(i -> (i + used) / stock.perPage()));
        return IntStream.range(0, Math.max(1, byPage.size())).mapToObj(p -> {
            var page = new JRBasePrintPage();
            byPage.getOrDefault(p, List.of()).forEach(i -> page.addElement(image(labels.get(i), i + used)));
            return page;
        });
    }

    /** Report elements stand on whole points (0.35 mm); the rest of the way is in the drawing. */
    private JRBasePrintImage image(PlacedLabel label, int place) {
        var x = stock.x(place) * 72 / 25.4;
        var y = stock.y(place) * 72 / 25.4;
        var image = new JRBasePrintImage(new JasperPrint().getDefaultStyleProvider());
        image.setX((int) Math.floor(x));
        image.setY((int) Math.floor(y));
        image.setWidth(points(label.layout().width()) + 1);
        image.setHeight(points(label.layout().height()) + 1);
        image.setOnErrorType(OnErrorTypeEnum.ERROR);
        image.setRenderer(new LabelDrawing(label, x - Math.floor(x), y - Math.floor(y)));
        return image;
    }

    private static int points(double mm) {
        return (int) Math.ceil(mm * 72 / 25.4 - 0.001);
    }
}
