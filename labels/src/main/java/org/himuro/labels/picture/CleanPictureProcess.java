package org.himuro.labels.picture;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.himuro.labels.picture.PictureFinding.Code;

/**
 * A process of its own that makes a photograph anew: the pixels and nothing else of the file, upright, at most {@value MOST} on a
 * side. The picture as standard input; on standard output {@code OK} and the new JPEG in base64, or {@code NO} and the code of the
 * finding. Exit code 0 in both cases. PNG, JPEG, BMP and TIFF are read; HEIC and WebP are none that this machine knows.
 */
public final class CleanPictureProcess {
    static final int MOST = 1_280;
    private static final int MOST_BYTES = 32 << 20;
    private static final float QUALITY = 0.8f;

    private CleanPictureProcess() {}

    public static void main(String[] args) throws IOException {
        run(System.in, System.out);
    }

    static void run(InputStream picture, PrintStream out) throws IOException {
        var answer = cleaned(picture.readNBytes(MOST_BYTES + 1));
        out.write(answer.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String cleaned(byte[] file) {
        try {
            var refused = refusal(file);
            return refused.isPresent()
                    ? "NO " + refused.get().name()
                    : "OK " + Base64.getEncoder().encodeToString(jpeg(upright(file)));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError damaged) {
            return "NO " + Code.CORRUPT_PICTURE.name(); // the readers throw all sorts on damaged files
        }
    }

    private static Optional<Code> refusal(byte[] file) {
        if (file.length == 0) {
            return Optional.of(Code.EMPTY_FILE);
        }
        if (file.length > MOST_BYTES) {
            return Optional.of(Code.TOO_LARGE);
        }
        var format = PictureFormat.of(file);
        if (format.isEmpty()) {
            return Optional.of(Code.NOT_A_PICTURE);
        }
        return format.get() == PictureFormat.TIFF && !TiffCheck.isModest(file)
                ? Optional.of(Code.CORRUPT_PICTURE)
                : Optional.empty();
    }

    /** The header is read before any pixel; of a large picture only every so many pixels are. */
    private static BufferedImage upright(byte[] file) throws IOException {
        var format = PictureFormat.of(file).orElseThrow();
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (var stream = new BytesStream(file)) {
            reader.setInput(stream, false, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width < 1 || height < 1 || (long) width * height > PictureFile.MOST_PIXELS) {
                throw new IOException("no picture of a phone");
            }
            var part = reader.getDefaultReadParam();
            int every = Math.max(1, Math.max(width, height) / (2 * MOST));
            part.setSourceSubsampling(every, every, 0, 0);
            return drawn(reader.read(0, part), Exif.orientation(file));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage drawn(BufferedImage stored, Exif.Orientation orientation) {
        double scale = Math.min(1.0, (double) MOST / Math.max(stored.getWidth(), stored.getHeight()));
        int width = Math.max(1, (int) Math.round(stored.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(stored.getHeight() * scale));
        boolean lying = orientation.ordinal() >= Exif.Orientation.MIRRORED_TURNED_LEFT.ordinal();
        var fresh = new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        var canvas = fresh.createGraphics();
        try {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, fresh.getWidth(), fresh.getHeight());
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.transform(turned(orientation, width, height));
            canvas.drawImage(stored, 0, 0, width, height, null);
        } finally {
            canvas.dispose();
        }
        return fresh;
    }

    /** From the picture as it is stored to the picture upright; x' = m00 x + m01 y + m02, y' = m10 x + m11 y + m12. */
    private static AffineTransform turned(Exif.Orientation orientation, int w, int h) {
        return switch (orientation) {
            case AS_IS -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, w, h);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, h);
            case MIRRORED_TURNED_LEFT -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case TURNED_RIGHT -> new AffineTransform(0, 1, -1, 0, h, 0);
            case MIRRORED_TURNED_RIGHT -> new AffineTransform(0, -1, -1, 0, h, w);
            case TURNED_LEFT -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
