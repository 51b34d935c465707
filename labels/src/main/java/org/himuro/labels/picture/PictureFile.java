package org.himuro.labels.picture;

import java.awt.Rectangle;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import org.himuro.labels.picture.PictureFinding.Code;

/**
 * Picture files from outside: PNG, JPEG, BMP, TIFF, one picture a file, at most 50 megapixels. The header is read before any pixel,
 * and large pictures are read in strips, so that memory stays bounded whatever the file says.
 */
final class PictureFile {
    static final int MOST_BYTES = 96 << 20;
    static final long MOST_PIXELS = 50_000_000;

    private static final int STRIP_BYTES = 48 << 20;
    private static final int GREATEST_SIDE = 60_000;

    private PictureFile() {}

    /** The picture in grey and upright, or why there is none. Never throws for what is in the file. */
    static PictureReading<Gray> read(byte[] file) {
        if (file.length == 0) {
            return PictureReading.refused(PictureFinding.of(Code.EMPTY_FILE));
        }
        if (file.length > MOST_BYTES) {
            return PictureReading.refused(PictureFinding.of(Code.TOO_LARGE, MOST_BYTES));
        }
        var format = PictureFormat.of(file);
        if (format.isEmpty()) {
            return PictureReading.refused(PictureFinding.of(Code.NOT_A_PICTURE));
        }
        if (format.get() == PictureFormat.PNG && PictureFormat.isAnimated(file)) {
            return PictureReading.refused(PictureFinding.of(Code.SEVERAL_PICTURES));
        }
        if (format.get() == PictureFormat.TIFF && !TiffCheck.isModest(file)) {
            return PictureReading.refused(PictureFinding.of(Code.CORRUPT_PICTURE));
        }
        var reader = ImageIO.getImageReadersByFormatName(format.get().name()).next();
        try (var stream = new BytesStream(file)) {
            reader.setInput(stream, false, true);
            return read(reader, file);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError damaged) {
            // the readers throw all sorts on damaged files, and trust lengths that no memory has
            return PictureReading.refused(PictureFinding.of(Code.CORRUPT_PICTURE));
        } finally {
            reader.dispose();
        }
    }

    private static PictureReading<Gray> read(ImageReader reader, byte[] file) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (width < 1 || height < 1) {
            return PictureReading.refused(PictureFinding.of(Code.CORRUPT_PICTURE));
        }
        if ((long) width * height > MOST_PIXELS || width > GREATEST_SIDE || height > GREATEST_SIDE) {
            return PictureReading.refused(PictureFinding.of(Code.TOO_MANY_PIXELS, width, height, MOST_PIXELS));
        }
        if (PictureFormat.of(file).equals(Optional.of(PictureFormat.TIFF)) && reader.getNumImages(true) > 1) {
            return PictureReading.refused(PictureFinding.of(Code.SEVERAL_PICTURES));
        }
        if (!hasKnownColours(reader)) {
            return PictureReading.refused(PictureFinding.of(Code.COLOURS_UNSUPPORTED));
        }
        var pixels = new byte[width * height];
        var rows = rowsOfStrip(reader, width);
        for (var y = 0; y < height; y += rows) {
            var part = reader.getDefaultReadParam();
            part.setSourceRegion(new Rectangle(0, y, width, Math.min(rows, height - y)));
            Greying.into(pixels, y * width, reader.read(0, part));
        }
        return new PictureReading<>(
                Optional.of(Exif.orientation(file).upright(new Gray(width, height, pixels))), List.of());
    }

    /** As many as possible: most readers begin at the top for each strip. */
    private static int rowsOfStrip(ImageReader reader, int width) throws IOException {
        var samples = reader.getImageTypes(0).next().getSampleModel();
        var bytes = samples.getNumBands() * Math.max(1, DataBuffer.getDataTypeSize(samples.getDataType()) / 8);
        return Math.max(1, STRIP_BYTES / bytes / width);
    }

    private static boolean hasKnownColours(ImageReader reader) throws IOException {
        var types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            return false;
        }
        ImageTypeSpecifier type = types.next();
        var bits = type.getColorModel().getComponentSize();
        var data = type.getSampleModel().getDataType();
        return (data == DataBuffer.TYPE_BYTE || data == DataBuffer.TYPE_USHORT || data == DataBuffer.TYPE_INT)
                && java.util.Arrays.stream(bits).allMatch(b -> b <= 16)
                && (type.getColorModel() instanceof IndexColorModel
                        || type.getColorModel().getNumColorComponents() == 1
                        || type.getColorModel().getNumColorComponents() == 3);
    }
}
