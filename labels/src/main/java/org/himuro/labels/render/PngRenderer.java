package org.himuro.labels.render;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.himuro.labels.layout.Layout;
import org.himuro.labels.layout.PlacedLabel;
import org.himuro.labels.layout.Placement;
import org.himuro.labels.render.Rendering.Values;
import org.himuro.labels.symbol.Resolution;

/**
 * A picture of one label, dot for dot as a printer of this resolution sets its symbols (L3).
 *
 * @param resolution dots per inch of the picture
 */
public record PngRenderer(Resolution resolution) {
    /** The picture as a PNG file. */
    public Rendering<byte[]> png(Layout layout, Values values) {
        return Batch.of(List.of(values), v -> place(layout, v), labels -> file(picture(labels.getFirst())));
    }

    /** A PNG file for each label, in the order given; or all faults. */
    public Rendering<List<byte[]>> pngs(Layout layout, List<Values> labels) {
        return Batch.of(
                labels,
                v -> place(layout, v),
                placed -> placed.stream().map(label -> file(picture(label))).toList());
    }

    /** The picture. */
    public Rendering<BufferedImage> picture(Layout layout, Values values) {
        return Batch.of(List.of(values), v -> place(layout, v), labels -> picture(labels.getFirst()));
    }

    private Placement.Result place(Layout layout, Values values) {
        return Placement.onPrinter(layout, values.byField(), resolution);
    }

    private BufferedImage picture(PlacedLabel label) {
        var layout = label.layout();
        var picture = new BufferedImage(
                resolution.toDot(layout.width()), resolution.toDot(layout.height()), BufferedImage.TYPE_BYTE_GRAY);
        var g = picture.createGraphics();
        try {
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            LabelPainter.dots(resolution).paint(g, label);
        } finally {
            g.dispose();
        }
        return picture;
    }

    private static byte[] file(BufferedImage picture) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
