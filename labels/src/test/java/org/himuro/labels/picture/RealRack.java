package org.himuro.labels.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** A picture of a rack from below, put together from real tube bottoms with symbols whose content is known. */
final class RealRack {
    private static final int MODULES = 14;

    private final RealLook look;
    private final Scenery scenery;
    private final Map<String, String> truth = new TreeMap<>();
    private final Map<Integer, RealTube> tubes = new HashMap<>();
    private final int width;
    private final int height;
    private final float[] seen;

    private RealRack(
            List<RealBottom> bottoms,
            RealLook look,
            List<String> codes,
            Optional<BufferedImage> label,
            RandomGenerator random) {
        this.look = look;
        var pitch = look.at(Trait.MODULE) * MODULES / look.at(Trait.SYMBOL);
        scenery = new Scenery(look, pitch, label, random);
        width = scenery.width();
        height = scenery.height();
        for (var row = 0; row < 8; row++) {
            for (var column = 0; column < 12; column++) {
                if (random.nextDouble() < look.at(Trait.FILLED)) {
                    var code = codes.get(row * 12 + column);
                    truth.put(RackShape.OF_96.label(row, column), code);
                    var at = scenery.place(
                            11.5 - column + spread(Trait.LOOSE, random), row + 0.5 + spread(Trait.LOOSE, random));
                    var bottom = bottoms.get(random.nextInt(bottoms.size()));
                    tubes.put(row * 12 + 11 - column, RealTube.of(bottom, look, code, at, pitch, random));
                }
            }
        }
        seen = new float[width * height];
        IntStream.range(0, height).parallel().forEach(this::row);
        new Scanned(look, width, height).apply(seen, random);
    }

    private double spread(Trait trait, RandomGenerator random) {
        return look.at(trait) == 0 ? 0 : random.nextDouble(-look.at(trait), look.at(trait));
    }

    static RealRack of(List<RealBottom> bottoms, RealLook look, RandomGenerator random) {
        return new RealRack(bottoms, look, DrawnRack.codes(96, random), Optional.empty(), random);
    }

    static RealRack of(List<RealBottom> bottoms, RealLook look, BufferedImage label, RandomGenerator random) {
        return new RealRack(bottoms, look, DrawnRack.codes(96, random), Optional.of(label), random);
    }

    Map<String, String> truth() {
        return truth;
    }

    /** What a picture of each tube alone shows, once the rack's file was read. */
    List<Gray> crops() {
        var whole = gray();
        return tubes.values().stream()
                .map(t -> whole.part(
                        (int) (t.x() - 1.1 * t.radius()),
                        (int) (t.y() - 1.1 * t.radius()),
                        (int) (t.x() + 1.1 * t.radius()),
                        (int) (t.y() + 1.1 * t.radius())))
                .toList();
    }

    private void row(int py) {
        for (var px = 0; px < width; px++) {
            var v = scenery.at(px, py);
            var tube = tubes.get(scenery.well(px, py));
            if (tube != null && Math.hypot(px - tube.x(), py - tube.y()) < tube.radius()) {
                v = tube.at(px, py, v);
            }
            seen[py * width + px] = (float) v;
        }
    }

    Gray gray() {
        var pixels = new byte[seen.length];
        for (var k = 0; k < pixels.length; k++) {
            pixels[k] = (byte) Math.clamp(Math.round(seen[k]), 0, 255);
        }
        return new Gray(width, height, pixels);
    }

    BufferedImage picture() {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var cast = look.at(Trait.CAST);
        for (var k = 0; k < seen.length; k++) {
            var red = Math.clamp(Math.round(seen[k] * (1 + cast)), 0, 255);
            var green = Math.clamp(Math.round(seen[k]), 0, 255);
            var blue = Math.clamp(Math.round(seen[k] * (1 - cast)), 0, 255);
            picture.setRGB(k % width, k / width, red << 16 | green << 8 | blue);
        }
        return picture;
    }

    /** The bytes of a BMP or, as the look says, JPEG file. */
    byte[] file() throws IOException {
        var quality = look.at(Trait.JPEG);
        var bytes = new ByteArrayOutputStream();
        if (quality == 0) {
            ImageIO.write(picture(), "bmp", bytes);
            return bytes.toByteArray();
        }
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality((float) quality);
            writer.write(null, new IIOImage(picture(), null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
